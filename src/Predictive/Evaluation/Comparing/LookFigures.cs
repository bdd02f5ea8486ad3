namespace Predictive.Evaluation.Comparing;

/// <summary>Both rankings among leads at the same look, so that none profits from being looked at later.</summary>
internal sealed class LookFigures : LeadFigures
{
    /// <summary>The figures.</summary>
    public const int PredictedAuc = 0, RuleAuc = 1;

    private readonly RankBins _predicted;
    private readonly RankBins _rules;

    public LookFigures(ComparedLeads leads, int kind)
    {
        var looks = leads.Each(lead => lead.Looks.Where(look => look.Kind == kind).Select(look => (LeadLook?)look)
            .FirstOrDefault());
        var converted = leads.Each(lead => lead.Converted);
        _predicted = new RankBins(Array.ConvertAll(looks, look => look?.Likelihood), converted);
        _rules = new RankBins(
            Array.ConvertAll(looks, look => look is { } one ? RulePlaces.Of(one, leads.Funnel) : (double?)null),
            converted);
        Leads = looks.Count(look => look is not null);
        Conversions = looks.Where((look, lead) => look is not null && converted[lead]).Count();
    }

    /// <summary>Leads looked at then.</summary>
    public int Leads { get; }

    /// <summary>How many of them converted afterwards.</summary>
    public int Conversions { get; }

    public override int Count => 2;

    public override void Fill(LeadWeights weights, Span<double> figures)
    {
        figures[PredictedAuc] = AucOf(_predicted, weights);
        figures[RuleAuc] = AucOf(_rules, weights);
    }

    private static double AucOf(RankBins bins, LeadWeights weights)
    {
        Span<int> counts = stackalloc int[bins.Counts];
        var (leads, conversions) = bins.Count(weights, counts);
        return RankBins.Auc(counts, bins.Bins, leads, conversions);
    }
}
