namespace Predictive.Evaluation.Comparing;

/// <summary>The figures of the leads as they are and of every round, read as estimates.</summary>
internal sealed class EveryFigure(ComparedLeads leads, double[] values, BootstrapRounds drawn)
{
    private readonly Evidence _evidence = Evidence.Of(leads.Each(lead => lead.Converted), leads.AccountOf);

    /// <summary>How many leads converted, and in how many accounts.</summary>
    public Evidence Evidence => _evidence;

    /// <summary>A figure with its interval, where there are conversions enough.</summary>
    public Estimate Of(LeadFigures figures, int figure, string? whyNot = null)
    {
        var value = values[figures.First + figure];
        return !double.IsFinite(value) ? Estimate.Unsaid(whyNot ?? WhyNot())
            : WhyNoInterval(EvaluationReport.FewestConversions) is { } reason
                ? Estimate.WithoutInterval(value, reason)
            : drawn.Interval(figures.First + figure, value);
    }

    /// <summary>A difference has an interval only where there are enough conversions to name a winner.</summary>
    public Estimate Difference(LeadFigures figures, int figure, int less, string? whyNot = null)
    {
        var value = values[figures.First + figure] - values[figures.First + less];
        return !double.IsFinite(value) ? Estimate.Unsaid(whyNot ?? WhyNot())
            : WhyNoInterval(ComparisonReport.FewestConversions) is { } reason
                ? Estimate.WithoutInterval(value, reason)
            : drawn.Difference(figures.First + figure, figures.First + less, value);
    }

    /// <summary>
    /// A conversion rate. Where few converted, or few did not, resampling shows too little spread; the Wilson interval
    /// stands instead, on the leads or their accounts, whichever are fewer.
    /// </summary>
    public Estimate Rate(LeadFigures figures, int figure, int mqls, int conversions, int accounts, string whyNot)
    {
        const int Fewest = EvaluationReport.FewestConversions;
        return mqls == 0 ? Estimate.Unsaid(whyNot)
            : conversions >= Fewest && mqls - conversions >= Fewest ? Of(figures, figure, whyNot)
            : WilsonInterval.Of((double)conversions / mqls, Math.Min(mqls, accounts));
    }

    private string? WhyNoInterval(int fewestConversions) =>
        drawn.HasEnoughClusters ? _evidence.WhyNoInterval(fewestConversions) : null;

    private string WhyNot() =>
        leads.Count == 0 ? "There are no leads to compare."
        : leads.Conversions == 0 ? $"None of the {leads.Count} leads converted."
        : leads.Conversions == leads.Count ? $"All of the {leads.Count} leads converted."
        : "There is nothing to divide by: no lead is an MQL here.";
}
