namespace Predictive.Evaluation.Treatment;

/// <summary>
/// Parts the gain of predicted over rule MQLs from whom sales happened to work: as observed, among the worked, and
/// expected if worked, doubly robust with cross-fitted chances (Robins, Rotnitzky and Zhao, 1994; Chernozhukov et al.,
/// 2018), where worked and not worked overlap (Crump et al., 2009). Intervals resample accounts, with MQLs and chances
/// held fixed.
/// </summary>
public static class TreatmentAnalysis
{
    private const string NobodyKnows =
        "The funnel does not tell when sales first worked its leads, or has no as-of dates; name a column "
        + "'worked' among the leads, or what sales did ('by: sales') among the events.";

    /// <summary>The report.</summary>
    /// <param name="all">The compared rows.</param>
    /// <param name="rounds">How many resamplings.</param>
    /// <param name="seed">The only source of chance.</param>
    public static TreatmentReport Of(TreatmentRows all, int rounds = ClusteredBootstrap.UsualRounds, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(all);
        all.Check();
        var report = Counted(all);
        if (all.Cases is null) return report;
        if (report.Worked + report.NotWorked == 0)
        {
            return Unsaid(report, $"None of the {all.Rows.Rows} {all.Unit} was still open and not yet worked.");
        }

        var followed = FollowedRows.Of(all, seed);
        var overlap = new OverlapMeasure(followed).Measure();
        var figures = new TreatmentFigures(followed, overlap.LeastChance);
        var values = new double[TreatmentFigures.Count];
        figures.Fill(followed.Weights, values);
        var drawn = ClusteredBootstrap.Run(
            followed.Weights, followed.Clusters, TreatmentFigures.Count, figures.Fill, rounds, seed);
        var whyNot = new Identification(followed, overlap, report).WhyNot();
        var gains = new TreatmentGains(followed, values, drawn);
        return report with
        {
            AsObserved = gains.AsObserved,
            AmongWorked = gains.AmongWorked,
            ExpectedIfWorked = whyNot is null ? gains.IfWorked : TreatmentGain.Unsaid(whyNot),
            Overlap = overlap,
        };
    }

    private static TreatmentReport Counted(TreatmentRows all)
    {
        int CountOf(WorkCase one) => all.Cases?.Count(each => each == one) ?? 0;
        var unknown = TreatmentGain.Unsaid(NobodyKnows);
        return new TreatmentReport
        {
            Window = all.Window,
            Unit = all.Unit,
            Rows = all.Rows.Rows,
            Worked = CountOf(WorkCase.Worked),
            NotWorked = CountOf(WorkCase.NotWorked),
            Predicted = all.Called(all.Predicted),
            Rules = all.Called(all.Rules),
            AsObserved = unknown,
            AmongWorked = unknown,
            ExpectedIfWorked = unknown,
            Overlap = null,
            Covariates = [.. all.Covariates.Select(one => one.Name)],
        };
    }

    private static TreatmentReport Unsaid(TreatmentReport report, string reason) => report with
    {
        AsObserved = TreatmentGain.Unsaid(reason),
        AmongWorked = TreatmentGain.Unsaid(reason),
        ExpectedIfWorked = TreatmentGain.Unsaid(reason),
    };
}
