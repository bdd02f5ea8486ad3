using Predictive.Features;
using Predictive.Learning.Tuning;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// Turns rolling origins into rows. Features and track records are learned anew at each origin, from what was known
/// by then.
/// </summary>
internal sealed class FoldRows(LeadModelOptions options, ulong seed)
{
    private readonly Dictionary<string, int> _clusters = new(StringComparer.Ordinal);

    /// <summary>The rows of one fold.</summary>
    public TuningFold Of(RollingFold fold)
    {
        LabelledSnapshot[] known = [.. fold.Learn, .. fold.StopBy];
        var records = new GrowingTrackRecords(known);
        var catalogue = FeatureMatrixBuilder.Learn(known, records, options.LeftOut);
        LearnableSnapshots.Check(catalogue);
        var rows = new TrainingRows(catalogue, records, options.HiddenAccounts, seed);
        var asShipped = new TrainingRows(catalogue, records.FreezeAt(fold.Origin), options.HiddenAccounts, seed);
        return new TuningFold(
            rows.ToLearn(fold.Learn),
            rows.AsServed(fold.StopBy),
            asShipped.AsServed(fold.Judge),
            [.. fold.Judge.Select(one => ClusterOf(one.Cluster))]);
    }

    private int ClusterOf(string cluster)
    {
        _clusters.TryAdd(cluster, _clusters.Count);
        return _clusters[cluster];
    }
}
