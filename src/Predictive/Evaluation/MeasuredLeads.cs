using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Evaluation;

/// <summary>Leads with what was predicted for them and what became of them: ready to be judged.</summary>
public sealed class MeasuredLeads
{
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
}
