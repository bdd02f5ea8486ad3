using Predictive.Data;
using Predictive.Decisions;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Evaluation.Comparing;

/// <summary>What a comparison is made from.</summary>
public sealed record LookSource
{
    /// <summary>The funnel.</summary>
    public required FunnelRecords Records { get; init; }

    /// <summary>All its snapshots.</summary>
    public required SnapshotSet Snapshots { get; init; }

    /// <summary>The mature snapshots of the period, none of which the model learned from; the earliest begins it.
    /// </summary>
    public required IReadOnlyList<LabelledSnapshot> Measured { get; init; }

    /// <summary>What the model said of each.</summary>
    public required IReadOnlyList<Likelihood> Likelihoods { get; init; }

    /// <summary>The model that said it, whose words and reasons count.</summary>
    public required LeadModel Model { get; init; }

    /// <summary>What says how likely the leads of further looks are; null for the model.</summary>
    public Func<Snapshot, Likelihood>? LikelihoodOf { get; init; }

    /// <summary>The scoring rules; null to use the funnel's existing points or MQL flags.</summary>
    public ScoringRules? Rules { get; init; }

    /// <summary>
    /// The threshold of points that come without rules, where it was chosen before; null to let the share choose it.
    /// </summary>
    public double? RuleThreshold { get; init; }

    /// <summary>The share of leads that are rule MQLs where points come without a threshold, such as 0.2.</summary>
    public required double MqlShare { get; init; }

    /// <summary>What working one MQL costs, in the funnel's currency.</summary>
    public double WorkCost { get; init; }
}
