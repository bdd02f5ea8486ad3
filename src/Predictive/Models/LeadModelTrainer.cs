using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// The recipe: split by time, learn, calibrate, predict the test; then refit on everything for service.
/// </summary>
public sealed class LeadModelTrainer
{
    private readonly ILearner _learner;
    private readonly LeadModelOptions _options;
    private readonly ulong _seed;
    private readonly Action<string> _progress;

    private LeadModelTrainer(LeadModelOptions options, ulong seed, Action<string> progress)
    {
        _learner = Learners.Find(options.Learner) ?? throw UnknownLearner(options.Learner);
        _options = options;
        _seed = seed;
        _progress = progress;
    }

    /// <summary>Trains on the mature snapshots of a set.</summary>
    /// <param name="set">The snapshots.</param>
    /// <param name="options">How to train.</param>
    /// <param name="seed">The only source of chance: the same snapshots and seed give the same bits.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">There is nothing to learn: no mature lead, or one outcome only.</exception>
    public static TrainedModel Train(
        SnapshotSet set, LeadModelOptions options, ulong seed, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        LearnableSnapshots.Check(set);
        return new LeadModelTrainer(options, seed, progress ?? (_ => { })).Train(set);
    }

    private TrainedModel Train(SnapshotSet set)
    {
        var split = TrainingSplitter.Split(set, _options.Shares, _seed);
        LearnableSnapshots.Check(split);
        var (measured, scorer) = Measure(split);
        _progress("Predicting the test part");
        var likelihoods = split.Test.AsParallel().AsOrdered().Select(one => measured.LikelihoodOf(one.Snapshot)).ToArray();
        return new TrainedModel
        {
            Model = Refit(set, scorer),
            Split = split,
            TestLikelihoods = likelihoods,
            BaseRate = RateOf(split.Calibrate),
            TrainedThrough = set.IsDated ? set.Mature.Max(one => one.Snapshot.AsOf!.Value) : null,
        };
    }

    /// <summary>The recipe as it would have run when the test part began.</summary>
    private (LeadModel Model, IScorer Scorer) Measure(TrainingSplit split)
    {
        _progress("Describing the training leads");
        var records = new GrowingTrackRecords(split.Train.Concat(split.Calibrate));
        var catalogue = FeatureMatrixBuilder.Learn([.. split.Train], records);
        _progress($"Learning from {split.Learn.Count} leads, stopping by {split.StopBy.Count} later ones");
        var like = _learner.Train(
            Rows(catalogue, split.Learn, records, hideAccounts: true), Rows(catalogue, split.StopBy, records), _seed);
        var scorer = _learner.Retrain(Rows(catalogue, [.. split.Train], records, hideAccounts: true), like, _seed);
        _progress($"Calibrating on {split.Calibrate.Count} leads");
        var calibrator = Calibrate(scorer, Rows(catalogue, split.Calibrate, records), split.Calibrate);
        return (new LeadModel(catalogue, records.FreezeAt(split.TestBegins), new LearnedModel(scorer, calibrator)), scorer);
    }

    /// <summary>The recipe once more on every mature snapshot, for as long as the measured one learned.</summary>
    private LeadModel Refit(SnapshotSet set, IScorer like)
    {
        _progress($"Refitting on all {set.Mature.Count} leads for service");
        var all = TrainingSplitter.InOrder(set, _seed);
        var records = new GrowingTrackRecords(all);
        var catalogue = FeatureMatrixBuilder.Learn(all, records);
        var rows = Rows(catalogue, all, records, hideAccounts: true);
        var scorer = _learner.Retrain(rows, like, _seed);
        _progress($"Calibrating across {_options.CalibrationFolds} folds");
        var calibrator = CrossFit(Rows(catalogue, all, records), rows, all, like);
        return new LeadModel(catalogue, records.FreezeAt(set.KnownOn), new LearnedModel(scorer, calibrator));
    }

    /// <summary>
    /// A calibrator from margins that no row had a part in: each fold, accounts kept together, is scored by a scorer of the
    /// others. Only the latest rows calibrate, as many as calibrate and test together in the measured recipe, so that
    /// today's rate decides and not that of the first year.
    /// </summary>
    private ICalibrator CrossFit(LabelledRows asServed, LabelledRows asLearned, List<LabelledSnapshot> all, IScorer like)
    {
        var fold = all.Select(one => (int)(StableHash.Of(one.Cluster, _seed) % (ulong)_options.CalibrationFolds)).ToArray();
        var from = (int)(all.Count * _options.Shares.Train);
        var margins = new double[all.Count];
        var scored = new List<int>();
        for (var held = 0; held < _options.CalibrationFolds; held++)
        {
            var others = RowsWhere(all.Count, i => fold[i] != held);
            var own = RowsWhere(all.Count, i => fold[i] == held && i >= from);
            if (own.Length == 0 || !HasBothOutcomes(asLearned, others))
            {
                continue;
            }

            var scorer = _learner.Retrain(asLearned.Take(others), like, _seed);
            var ownMargins = Margins(scorer, asServed.Features.Take(own));
            for (var i = 0; i < own.Length; i++)
            {
                margins[own[i]] = ownMargins[i];
            }

            scored.AddRange(own);
        }

        int[] rows = [.. scored.Order()];
        return CalibratorChoice.Choose(ValuesAt(margins, rows), ValuesAt(asServed.Labels, rows),
            ValuesAt(asServed.Weights, rows), ClustersOf(rows.Select(i => all[i])), _seed);
    }

    private ICalibrator Calibrate(IScorer scorer, LabelledRows rows, IReadOnlyList<LabelledSnapshot> snapshots) =>
        CalibratorChoice.Choose(Margins(scorer, rows.Features), rows.Labels, rows.Weights, ClustersOf(snapshots), _seed);

    private LabelledRows Rows(
        FeatureCatalogue catalogue, IReadOnlyList<LabelledSnapshot> snapshots, TrackRecords records, bool hideAccounts = false)
    {
        var seen = snapshots.Select(one => hideAccounts && IsAccountHidden(one.Snapshot)
            ? one.Snapshot.WithoutAccount()
            : one.Snapshot);
        return new LabelledRows(
            FeatureMatrixBuilder.Build(catalogue, seen, records),
            [.. snapshots.Select(one => one.Converted ? 1.0 : 0.0)],
            [.. snapshots.Select(one => one.Weight)]);
    }

    private bool IsAccountHidden(Snapshot snapshot) =>
        StableHash.Of(snapshot.LeadId, _seed) % 10_000 < (ulong)(10_000 * _options.HiddenAccounts);

    private static double[] Margins(IScorer scorer, FeatureMatrix features)
    {
        var margins = new double[features.Rows];
        Parallel.For(0, features.Rows, () => new float[features.Columns.Count], (i, _, row) =>
        {
            features.CopyRow(i, row);
            margins[i] = scorer.Margin(row);
            return row;
        }, _ => { });
        return margins;
    }

    private static bool HasBothOutcomes(LabelledRows rows, int[] taken) =>
        taken.Any(i => rows.Labels[i] == 1) && taken.Any(i => rows.Labels[i] == 0);

    private static double[] ValuesAt(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);

    private static int[] RowsWhere(int count, Func<int, bool> isTaken) => [.. Enumerable.Range(0, count).Where(isTaken)];

    private static int[] ClustersOf(IEnumerable<LabelledSnapshot> snapshots)
    {
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. snapshots.Select(one => indices.TryGetValue(one.Cluster, out var index)
            ? index
            : indices[one.Cluster] = indices.Count)];
    }

    private static double RateOf(IReadOnlyList<LabelledSnapshot> snapshots) =>
        snapshots.Where(one => one.Converted).Sum(one => one.Weight) / snapshots.Sum(one => one.Weight);

    private static BadInputException UnknownLearner(string name) =>
        Learners.NotBuiltIn.TryGetValue(name, out var how)
            ? new BadInputException(how)
            : new BadInputException(
                $"There is no learner '{name}'; allowed are {string.Join(", ", Learners.All.Select(one => one.Name))}.");
}
