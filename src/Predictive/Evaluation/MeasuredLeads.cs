using Predictive.Decisions;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Evaluation;

/// <summary>Leads with what was predicted for them and what became of them: ready to be judged and compared.</summary>
public sealed class MeasuredLeads
{
    private static readonly DateTime _firstMonday = new(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    private readonly IReadOnlyList<LabelledSnapshot> _snapshots;

    /// <summary>Puts snapshots and their likelihoods side by side, in the same order.</summary>
    public MeasuredLeads(IReadOnlyList<LabelledSnapshot> snapshots, IReadOnlyList<Likelihood> likelihoods)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentNullException.ThrowIfNull(likelihoods);
        _snapshots = snapshots;
        var numbers = snapshots.Select(one => one.Cluster).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select((cluster, number) => (cluster, number)).ToDictionary(one => one.cluster, one => one.number);
        Rows = new ScoredRows(
            [.. likelihoods.Select(likelihood => likelihood.Value)],
            [.. snapshots.Select(one => one.Converted ? 1.0 : 0.0)],
            [.. snapshots.Select(one => one.Weight)],
            [.. snapshots.Select(one => numbers[one.Cluster])],
            [.. snapshots.Select(one => one.Snapshot.LeadId)]);
    }

    /// <summary>The same as plain rows.</summary>
    public ScoredRows Rows { get; }

    /// <summary>Judges the likelihoods, with intervals clustered by account.</summary>
    /// <param name="baseRate">The constant to beat.</param>
    /// <param name="trainedOn">
    /// What was learned from, so that accounts never seen stand apart; null where not known.
    /// </param>
    /// <param name="seed">The only source of chance.</param>
    public EvaluationReport Evaluate(double baseRate, IEnumerable<LabelledSnapshot>? trainedOn, ulong seed)
    {
        var seen = trainedOn?.Select(one => one.Cluster).ToHashSet(StringComparer.Ordinal);
        bool[]? unseen = seen is null ? null : [.. _snapshots.Select(one => !seen.Contains(one.Cluster))];
        return Evaluator.Evaluate(Rows, baseRate, unseen, seed: seed);
    }

    /// <summary>
    /// Compares predicted and rule MQLs at equal volume per week, or null where there are no rules and no points.
    /// </summary>
    /// <param name="rules">
    /// The scoring rules, replayed as of each snapshot; null uses the funnel's existing points.
    /// </param>
    /// <param name="share">
    /// The share of leads that are rule MQLs where points come without a threshold, such as 0.2.
    /// </param>
    /// <param name="seed">The only source of chance.</param>
    /// <param name="threshold">
    /// The threshold of points that come without rules, where it was chosen before; null to let the share choose it.
    /// </param>
    public ComparisonReport? Compare(ScoringRules? rules, double share, ulong seed, double? threshold = null)
    {
        var points = RulePoints.Of(_snapshots.Select(one => one.Snapshot), rules);
        if (points is null)
        {
            return null;
        }

        var least = rules?.Threshold ?? threshold ?? RulePoints.ThresholdForShare(points, share);
        var report = Comparison.Compare(Rows, RuleMqls.FromPoints(points, least), Weeks(), seed: seed);
        return report with { Unit = HasSeveralOfALead() ? "snapshots" : "leads" };
    }

    private bool HasSeveralOfALead() =>
        _snapshots.DistinctBy(one => one.Snapshot.LeadId, StringComparer.Ordinal).Count() < _snapshots.Count;

    /// <summary>The week of each lead's as-of date; null where leads have none.</summary>
    private int[]? Weeks() => _snapshots.All(one => one.Snapshot.AsOf is not null)
        ? [.. _snapshots.Select(one => (int)Math.Floor(one.Snapshot.AsOf!.Value.DaysSince(_firstMonday) / 7))]
        : null;
}
