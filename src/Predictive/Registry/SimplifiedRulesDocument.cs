using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;

namespace Predictive.Registry;

/// <summary>What <c>rules simplify --json</c> prints; names are stable.</summary>
public sealed record SimplifiedRulesDocument
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The version whose recipe was measured beside the points.</summary>
    public required string Version { get; init; }

    /// <summary>The conversion that points are about.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days of the as-of date; null for a table without dates.</summary>
    public required int? HorizonDays { get; init; }

    /// <summary>What the points lose and gain, in a sentence or two.</summary>
    public required string Headline { get; init; }

    /// <summary>
    /// What the points were fitted to: <c>likelihood</c> of the model, or <c>outcome</c> of the leads.
    /// </summary>
    public required string FittedTo { get; init; }

    /// <summary>How many rules there were to choose from.</summary>
    public required int Candidates { get; init; }

    /// <summary>How many snapshots were learned from; none of those that were tested.</summary>
    public required int LearnedFrom { get; init; }

    /// <summary>The points from which a lead is a rule MQL.</summary>
    public required double Threshold { get; init; }

    /// <summary>The rules, the most points first.</summary>
    public required IReadOnlyList<SimplifiedRuleDocument> Rules { get; init; }

    /// <summary>The model less the points, on the test part, at the points' volume.</summary>
    public required SimplifiedPairDocument Loss { get; init; }

    /// <summary>The points less today's rules, on the test part, at today's volume; null without rules.</summary>
    public required SimplifiedPairDocument? Gain { get; init; }

    /// <summary>What a reader must know beside the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>One of the simplified rules.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Points">Its points.</param>
/// <param name="Leads">How many of the tested leads, or snapshots, it gives them to.</param>
/// <param name="Share">Which share of them that is.</param>
public sealed record SimplifiedRuleDocument(string Rule, double Points, int Leads, double Share);

/// <summary>Two ways to choose MQLs, on the same leads at equal volume.</summary>
/// <param name="Leads">Leads that were tested, each once.</param>
/// <param name="Conversions">Conversions among them.</param>
/// <param name="Volume">How many MQLs each side made.</param>
/// <param name="Weeks">In how many weeks the volume was equal; 1 without dates.</param>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Difference">The first less the second, paired.</param>
public sealed record SimplifiedPairDocument(
    int Leads, int Conversions, int Volume, int Weeks, SimplifiedSideDocument One, SimplifiedSideDocument Other,
    SimplifiedSideDocument Difference)
{
    internal static SimplifiedPairDocument Of(ComparisonReport report) => new(
        report.Leads, report.Conversions, report.Volume, report.Weeks,
        SimplifiedSideDocument.Of(report.Ranking.Predicted, report.EqualVolume.Predicted),
        SimplifiedSideDocument.Of(report.Ranking.Rules, report.EqualVolume.Rules),
        SimplifiedSideDocument.Of(report.Ranking.Difference, report.EqualVolume.Difference));
}

/// <summary>How one way did.</summary>
/// <param name="Auc">Ranking quality over all leads.</param>
/// <param name="ConversionRate">Share of its MQLs that converted.</param>
/// <param name="ShareOfOpportunitiesFound">Share of all conversions that were among its MQLs.</param>
public sealed record SimplifiedSideDocument(
    MetricDocument Auc, MetricDocument ConversionRate, MetricDocument ShareOfOpportunitiesFound)
{
    internal static SimplifiedSideDocument Of(Estimate auc, SideReport side) => new(
        MetricDocument.Of(auc), MetricDocument.Of(side.ConversionRate), MetricDocument.Of(side.Recall));
}
