namespace Predictive.Models;

/// <summary>What a search for settings found.</summary>
public sealed record TunedSettings
{
    /// <summary>The candidate to use: the default settings, unless something clearly beats them.</summary>
    public required TriedSettings Winner { get; init; }

    /// <summary>The default settings, judged in full.</summary>
    public required TriedSettings Default { get; init; }

    /// <summary>Every trial, in the order in which they were judged.</summary>
    public required IReadOnlyList<TriedSettings> Trials { get; init; }

    /// <summary>Each candidate as it was judged last: the highest rung first, and there the best first.</summary>
    public required IReadOnlyList<TriedSettings> Leaderboard { get; init; }

    /// <summary>The average of the best few; null where there was nothing to average.</summary>
    public TriedSettings? Average { get; init; }

    /// <summary>
    /// The average's loss less the single best's, each fold by what was chosen on the others; null without an average.
    /// </summary>
    public double? AverageDifference { get; init; }

    /// <summary>That difference's standard error.</summary>
    public double? AverageDifferenceError { get; init; }

    /// <summary>How many rungs there were.</summary>
    public required int Rungs { get; init; }

    /// <summary>What the folds are, in a sentence.</summary>
    public required string Folds { get; init; }

    /// <summary>How many snapshots were judged, over all folds.</summary>
    public required int Judged { get; init; }

    /// <summary>Whether the default settings are replaced.</summary>
    public bool ReplacesDefault => Winner.Trial != Default.Trial;
}
