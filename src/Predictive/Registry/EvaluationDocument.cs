using Predictive.Evaluation;
using Predictive.Models;

namespace Predictive.Registry;

/// <summary>
/// What <c>evaluation.json</c> holds and <c>train --json</c> and <c>evaluate --json</c> print. Names are stable: later
/// versions add, and never rename.
/// </summary>
public sealed record EvaluationDocument
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The model's version.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// What was measured: <c>recipe</c> (learned from the earlier leads, tested on the latest) or <c>version</c> (the
    /// served model on leads later than any it learned from).
    /// </summary>
    public required string Measured { get; init; }

    /// <summary>The conversion that likelihoods are about.</summary>
    public required string Conversion { get; init; }

    /// <summary>Within how many days of the as-of date; null for a table without dates.</summary>
    public required int? HorizonDays { get; init; }

    /// <summary>
    /// At which moments leads were looked at: with several, counts are of snapshots. Null without dates, and in
    /// documents of versions that did not say it yet.
    /// </summary>
    public ScheduleDocument? Schedule { get; init; }

    /// <summary>How the leads were split.</summary>
    public required SplitDocument Split { get; init; }

    /// <summary>How many leads, or rows, went where.</summary>
    public required CountsDocument Counts { get; init; }

    /// <summary>Columns that describe no lead, and why.</summary>
    public required IReadOnlyList<LeftOutDocument> LeftOut { get; init; }

    /// <summary>Each metric with its 95 % interval, by name.</summary>
    public required IReadOnlyDictionary<string, MetricDocument> Metrics { get; init; }

    /// <summary>
    /// The same metrics without the tested leads that converted by an opportunity which names nobody; null where there
    /// are none.
    /// </summary>
    public IReadOnlyDictionary<string, MetricDocument>? WithoutFallback { get; init; }

    /// <summary>
    /// What became of the tested leads by their likelihood; null in documents of versions that did not say it yet.
    /// </summary>
    public IReadOnlyList<PastLeadsDocument>? PastLeads { get; init; }

    /// <summary>Whether there are too few conversions for the figures to say anything.</summary>
    public bool TooFewConversions { get; init; }

    /// <summary>What was found, in plain words.</summary>
    public required string Verdict { get; init; }

    /// <summary>What a reader must know beside the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>How leads were split into parts.</summary>
/// <param name="Kind">By time, by an order column, or at random.</param>
/// <param name="TestBegins">When the test part begins; null without dates.</param>
/// <param name="EmbargoDays">How long before the test part labels were waited for; 0 where they were not.</param>
/// <param name="Description">The same for people.</param>
public sealed record SplitDocument(SplitKind Kind, DateTime? TestBegins, int EmbargoDays, string Description);

/// <summary>How many snapshots went where.</summary>
public sealed record CountsDocument
{
    /// <summary>Learned from, or used to stop learning.</summary>
    public required int Train { get; init; }

    /// <summary>Calibrated on.</summary>
    public required int Calibrate { get; init; }

    /// <summary>Tested on.</summary>
    public required int Test { get; init; }

    /// <summary>Too young to have a label.</summary>
    public required int Immature { get; init; }

    /// <summary>Rows of the tables that could not be used.</summary>
    public required long Rejected { get; init; }

    /// <summary>Labels not yet known when the test begins.</summary>
    public required int Embargoed { get; init; }

    /// <summary>Left out since their lead or opportunity stands in a later part.</summary>
    public required int OnTwoSides { get; init; }

    /// <summary>Leads that had converted before they were looked at.</summary>
    public required int AlreadyConverted { get; init; }

    /// <summary>Conversions among the tested.</summary>
    public required int TestConversions { get; init; }
}

/// <summary>A column that describes no lead.</summary>
/// <param name="Column">The column.</param>
/// <param name="Verdict">What was decided, such as <c>left out</c>.</param>
/// <param name="Evidence">Why, in a sentence.</param>
public sealed record LeftOutDocument(string Column, string Verdict, string Evidence);

/// <summary>A measured value with its 95 % interval; null where it cannot be said, with the reason.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">The interval's upper end.</param>
/// <param name="Reason">Why the value or its interval cannot be said.</param>
public sealed record MetricDocument(double? Value, double? Low, double? High, string? Reason)
{
    /// <summary>The document of an estimate.</summary>
    public static MetricDocument Of(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return new(estimate.Value, estimate.Low, estimate.High, estimate.Reason);
    }
}
