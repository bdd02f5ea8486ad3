namespace Predictive.Evaluation.Comparing;

/// <summary>
/// The figures of both rankings: a lead stands where its highest likelihood, or its most points, put it, so that a cut
/// anywhere calls just those that pass it at some look.
/// </summary>
internal sealed class RankFigures : LeadFigures
{
    /// <summary>Single figures.</summary>
    public const int PredictedAuc = 0, RuleAuc = 1, ShareFound = 2, PredictedMqls = 3, RuleMqls = 4, Saved = 5,
        PredictedRate = 6, RuleRate = 7;

    /// <summary>Where each side's curve begins: rate, lift and share found for each of <see cref="Shares"/>.</summary>
    public const int PredictedCurve = 8;

    /// <summary>The shares of leads at which the curves are told.</summary>
    public static readonly double[] Shares =
        [0.01, 0.02, 0.05, .. Enumerable.Range(2, 19).Select(step => step / 20.0)];

    private readonly RankBins _predicted;
    private readonly RankBins _rules;
    private readonly LeadCodes _atBar;

    public RankFigures(ComparedLeads leads, CalledLeads rules)
    {
        var converted = leads.Each(lead => lead.Converted);
        _predicted = new RankBins(leads.Each(lead => (double?)lead.BestLikelihood), converted);
        _rules = new RankBins(RulePlaces.Of(leads), converted);
        _atBar = new LeadCodes(
            4, [.. Enumerable.Range(0, leads.Count).Select(i => (rules.Holds(i) ? 2 : 0) + (converted[i] ? 1 : 0))]);
    }

    /// <summary>Where the rules' curve begins.</summary>
    public static int RuleCurve => PredictedCurve + (3 * Shares.Length);

    public override int Count => RuleCurve + (3 * Shares.Length);

    public override void Fill(LeadWeights weights, Span<double> figures)
    {
        Span<int> bar = stackalloc int[4];
        _atBar.Count(weights, bar);
        Span<int> counts = stackalloc int[_rules.Counts];
        var (leads, conversions) = _rules.Count(weights, counts);
        figures[RuleAuc] = RankBins.Auc(counts, _rules.Bins, leads, conversions);
        FillCurve(counts, _rules.Bins, (leads, conversions), figures[RuleCurve..]);
        FillPredicted(weights, bar[3], figures);
        figures[ShareFound] = (double)bar[3] / conversions;
        figures[RuleMqls] = bar[2] + bar[3];
        figures[RuleRate] = (double)bar[3] / (bar[2] + bar[3]);
        figures[Saved] = 1 - (figures[PredictedMqls] / figures[RuleMqls]);
        figures[PredictedRate] = bar[3] / figures[PredictedMqls];
    }

    private void FillPredicted(LeadWeights weights, int found, Span<double> figures)
    {
        Span<int> counts = stackalloc int[_predicted.Counts];
        var (leads, conversions) = _predicted.Count(weights, counts);
        figures[PredictedAuc] = RankBins.Auc(counts, _predicted.Bins, leads, conversions);
        FillCurve(counts, _predicted.Bins, (leads, conversions), figures[PredictedCurve..]);
        figures[PredictedMqls] = LeadsToFind(counts, _predicted.Bins, found);
    }

    /// <summary>How many leads from the top hold so many conversions; a bin is shared evenly.</summary>
    private static double LeadsToFind(ReadOnlySpan<int> counts, int bins, int wanted)
    {
        var called = 0L;
        for (var bin = 0; bin < bins; bin++)
        {
            var (others, converted) = (counts[2 * bin], counts[(2 * bin) + 1]);
            if (converted > 0 && converted >= wanted)
                return called + ((double)wanted / converted * (others + converted));
            wanted -= converted;
            called += others + converted;
        }

        return wanted <= 0 ? called : double.NaN;
    }

    /// <summary>Rate, lift and share found at each share; a bin at the border counts as far as it fits.</summary>
    private static void FillCurve(
        ReadOnlySpan<int> counts, int bins, (long Leads, long Conversions) all, Span<double> curve)
    {
        var (called, found, bin) = (0.0, 0.0, 0);
        for (var share = 0; share < Shares.Length; share++)
        {
            var room = Shares[share] * all.Leads;
            while (bin < bins && called + counts[2 * bin] + counts[(2 * bin) + 1] <= room)
            {
                called += counts[2 * bin] + counts[(2 * bin) + 1];
                found += counts[(2 * bin) + 1];
                bin++;
            }

            var size = bin < bins ? counts[2 * bin] + counts[(2 * bin) + 1] : 0;
            var within = size == 0 ? 0 : (room - called) / size * counts[(2 * bin) + 1];
            curve[3 * share] = (found + within) / room;
            curve[(3 * share) + 1] = (found + within) / room * all.Leads / all.Conversions;
            curve[(3 * share) + 2] = (found + within) / all.Conversions;
        }
    }
}
