using Predictive.Evaluation;

namespace Predictive.Registry;

/// <summary>What <c>comparison.json</c> holds and <c>compare --json</c> prints; names are stable.</summary>
public sealed record ComparisonDocument
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The model's version.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// At which moments leads were looked at: with several, counts are of snapshots. Null without dates, and in
    /// documents of versions that did not say it yet.
    /// </summary>
    public ScheduleDocument? Schedule { get; init; }

    /// <summary>The comparison in one sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>Who did better, if that can be said.</summary>
    public required ComparisonOutcome Outcome { get; init; }

    /// <summary>Leads compared.</summary>
    public required int Leads { get; init; }

    /// <summary>Conversions among them.</summary>
    public required int Conversions { get; init; }

    /// <summary>
    /// The points from which a lead is a rule MQL: the scoring rules' own, else those that a share of the leads reach.
    /// </summary>
    public double? RuleThreshold { get; init; }

    /// <summary>How many MQLs each side made.</summary>
    public required int Volume { get; init; }

    /// <summary>In how many weeks the volume was equal; 1 without dates.</summary>
    public required int Weeks { get; init; }

    /// <summary>The conversion rate of all leads.</summary>
    public required MetricDocument BaseRate { get; init; }

    /// <summary>The predicted MQLs.</summary>
    public required SideDocument Predicted { get; init; }

    /// <summary>The rule MQLs.</summary>
    public required SideDocument Rules { get; init; }

    /// <summary>Predicted less rules, paired.</summary>
    public required SideDocument Difference { get; init; }

    /// <summary>The four cells: both, only predicted, only rules, neither.</summary>
    public required IReadOnlyDictionary<string, CellDocument> Cells { get; init; }

    /// <summary>What a reader must know beside the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The document of a comparison.</summary>
    public static ComparisonDocument Of(
        string model, string version, ScheduleDocument? schedule, ComparisonReport report,
        IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ComparisonDocument
        {
            Model = model,
            Version = version,
            Schedule = schedule,
            Headline = report.Headline,
            Outcome = report.Outcome,
            Leads = report.Rows,
            Conversions = report.Conversions,
            RuleThreshold = report.RuleThreshold,
            Volume = report.Volume,
            Weeks = report.Periods,
            BaseRate = MetricDocument.Of(report.BaseRate),
            Predicted = SideDocument.Of(report.Predicted, report.PredictedAuc),
            Rules = SideDocument.Of(report.Rules, report.RuleAuc),
            Difference = SideDocument.Of(report.Difference, report.AucDifference),
            Cells = new OrderedDictionary<string, CellDocument>
            {
                ["both"] = CellDocument.Of(report.Both),
                ["onlyPredicted"] = CellDocument.Of(report.OnlyPredicted),
                ["onlyRules"] = CellDocument.Of(report.OnlyRules),
                ["neither"] = CellDocument.Of(report.Neither),
            },
            Notes = notes,
        };
    }
}

/// <summary>How one kind of MQL did.</summary>
/// <param name="ConversionRate">Share of the MQLs that converted.</param>
/// <param name="ShareOfOpportunitiesFound">Share of all conversions that were MQLs.</param>
/// <param name="Lift">Conversion rate over that of all leads.</param>
/// <param name="ConversionsFound">Conversions among the MQLs.</param>
/// <param name="Auc">Ranking quality over all leads.</param>
public sealed record SideDocument(
    MetricDocument ConversionRate,
    MetricDocument ShareOfOpportunitiesFound,
    MetricDocument Lift,
    MetricDocument ConversionsFound,
    MetricDocument Auc)
{
    internal static SideDocument Of(ComparisonSide side, Estimate auc) => new(
        MetricDocument.Of(side.ConversionRate), MetricDocument.Of(side.Recall), MetricDocument.Of(side.Lift),
        MetricDocument.Of(side.ConversionsFound), MetricDocument.Of(auc));
}

/// <summary>One of the four cells.</summary>
/// <param name="Leads">Leads in it.</param>
/// <param name="Conversions">Conversions in it.</param>
/// <param name="ConversionRate">Share that converted.</param>
public sealed record CellDocument(int Leads, int Conversions, MetricDocument ConversionRate)
{
    internal static CellDocument Of(ComparisonCell cell) =>
        new(cell.Rows, cell.Conversions, MetricDocument.Of(cell.ConversionRate));
}
