using Predictive.Decisions.Replay;
using Predictive.Snapshots;

namespace Predictive.Decisions;

/// <summary>
/// The marketers' points as data: rules, and the points from which a lead is a rule MQL. What they give as of a date
/// depends on nothing but the snapshot: the rules in force then are asked of all that was known then.
/// </summary>
public sealed record ScoringRules
{
    /// <summary>Rules with their threshold.</summary>
    public ScoringRules(double threshold, IReadOnlyList<ScoringRule> rules)
    {
        Threshold = threshold;
        Rules = rules;
    }

    /// <summary>The points from which a lead is a rule MQL.</summary>
    public double Threshold { get; init; }

    /// <summary>The rules, in the file's order.</summary>
    public IReadOnlyList<ScoringRule> Rules { get; init; }

    /// <summary>What a rule MQL needs beside the points.</summary>
    public RuleMqlBar Bar { get; init; } = RuleMqlBar.None;

    /// <summary>The groups that rules may belong to.</summary>
    public IReadOnlyList<RuleGroup> Groups { get; init; } = [];

    /// <summary>The limits of the fit.</summary>
    public PointLimits FitLimits { get; init; } = PointLimits.None;

    /// <summary>The limits of the engagement.</summary>
    public PointLimits EngagementLimits { get; init; } = PointLimits.None;

    /// <summary>The limits of the points in all.</summary>
    public PointLimits TotalLimits { get; init; } = PointLimits.None;

    /// <summary>What inactivity takes; null for nothing.</summary>
    public InactivityDecay? Inactivity { get; init; }

    /// <summary>Whether events up to the last time that sales gave the lead back no longer count.</summary>
    public bool ResetsOnRecycle { get; init; }

    /// <summary>Who is never a rule MQL.</summary>
    public IReadOnlyList<RuleVeto> Vetoes { get; init; } = [];

    /// <summary>The grades by fit and engagement; null where there are none.</summary>
    public GradeMatrix? Matrix { get; init; }

    /// <summary>The grades by steps; null where there are none.</summary>
    public GradeSteps? Steps { get; init; }

    /// <summary>The profiles; the first that a lead has counts.</summary>
    public IReadOnlyList<RuleOverride> Profiles { get; init; } = [];

    /// <summary>The overrides for campaigns; the first that a lead belongs to counts, after its profile.</summary>
    public IReadOnlyList<RuleOverride> Campaigns { get; init; } = [];

    /// <summary>
    /// The rules of different times, if there are several: then all else here repeats the latest of them.
    /// </summary>
    public IReadOnlyList<RuleVersion> Versions { get; init; } = [];

    /// <summary>Rules of different times, which do not overlap.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static ScoringRules OfVersions(IReadOnlyList<RuleVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var latest = versions.MaxBy(one => one.From ?? DateOnly.MinValue)
            ?? throw new ArgumentException("Scoring rules have at least one version.", nameof(versions));
        return latest.Rules with { Versions = versions };
    }

    /// <summary>The points of a lead as of the snapshot's date; 0 where no rules were in force.</summary>
    public double PointsOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return RulePlans.Of(this).Evaluated(snapshot, static evaluation => evaluation.Total);
    }

    /// <summary>Whether a lead is a rule MQL as of the snapshot's date.</summary>
    public bool IsMql(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return RulePlans.Of(this).Evaluated(snapshot, static evaluation => evaluation.IsMql());
    }

    /// <summary>The points of a lead, and whether it is a rule MQL, as of the snapshot's date.</summary>
    public RuleAnswer AnswerOn(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return RulePlans.Of(this).Evaluated(
            snapshot, static evaluation => new RuleAnswer(evaluation.Total, evaluation.IsMql()));
    }

    /// <summary>All that the rules say of a lead as of the snapshot's date.</summary>
    public RuleScore ScoreOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return RulePlans.Of(this).Evaluated(snapshot, static evaluation => evaluation.Score()) ?? RuleScore.None;
    }
}
