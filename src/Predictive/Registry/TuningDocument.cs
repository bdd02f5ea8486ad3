using Predictive.Models;

namespace Predictive.Registry;

/// <summary>
/// What <c>tuning.json</c> holds and <c>tune --json</c> prints: what was tried, what won, and how it did on the latest
/// leads. Names are stable: later versions add, and never rename.
/// </summary>
public sealed record TuningDocument
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The model's version.</summary>
    public required string Version { get; init; }

    /// <summary>The seed of everything that was left to chance.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many candidates were asked for.</summary>
    public required int Trials { get; init; }

    /// <summary>How many minutes the trials might take; null without a limit.</summary>
    public required double? Minutes { get; init; }

    /// <summary>The learners that were tried.</summary>
    public required IReadOnlyList<string> Learners { get; init; }

    /// <summary>On what candidates were judged, in a sentence.</summary>
    public required string Folds { get; init; }

    /// <summary>How many snapshots judged them.</summary>
    public required int Judged { get; init; }

    /// <summary>How many rungs there were; candidates of the last were judged on every fold.</summary>
    public required int Rungs { get; init; }

    /// <summary>What was found, in plain words.</summary>
    public required string Verdict { get; init; }

    /// <summary>What is used.</summary>
    public required TriedSettings Winner { get; init; }

    /// <summary>The default settings.</summary>
    public required TriedSettings Default { get; init; }

    /// <summary>The average of the best few; null where there was nothing to average.</summary>
    public TriedSettings? Average { get; init; }

    /// <summary>
    /// The average's log loss less the single best's, each fold by what was chosen on the others; null without one.
    /// </summary>
    public double? AverageDifference { get; init; }

    /// <summary>That difference's standard error.</summary>
    public double? AverageDifferenceError { get; init; }

    /// <summary>Winner and default on the latest leads, which no trial has seen.</summary>
    public required TuningTestDocument Test { get; init; }

    /// <summary>Each candidate as it was judged last, the best first.</summary>
    public required IReadOnlyList<TriedSettings> Leaderboard { get; init; }

    /// <summary>Every trial on every rung, in the order in which they were judged.</summary>
    public required IReadOnlyList<TriedSettings> History { get; init; }
}

/// <summary>The log loss on the test part, asked once.</summary>
/// <param name="Winner">That of the winning settings.</param>
/// <param name="Default">That of the default settings.</param>
/// <param name="Difference">The winner's less the default's, paired; below 0 the winner is better.</param>
public sealed record TuningTestDocument(MetricDocument Winner, MetricDocument Default, MetricDocument Difference);
