using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Models;

/// <summary>
/// The recipe: learn for as long as later leads profit, calibrate on leads the scorer has not seen. It runs twice: on
/// what was known when the test part began, to be measured there, and on every mature snapshot, to be served. What is
/// measured is what ships.
/// </summary>
public sealed class LeadModelTrainer
{
    private readonly ILearner _learner;
    private readonly LeadModelOptions _options;
    private readonly ulong _seed;
    private readonly Action<string> _progress;

    private LeadModelTrainer(LeadModelOptions options, ulong seed, Action<string> progress)
    {
        _learner = options.Choice.Create();
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
        return new LeadModelTrainer(AutoChoice.In(options, set, seed, progress), seed, progress ?? (_ => { }))
            .TrainBoth(set);
    }

    /// <summary>The recipe as a training measures it, without the model to serve.</summary>
    /// <inheritdoc cref="Train(SnapshotSet, LeadModelOptions, ulong, Action{string})"/>
    public static MeasuredRecipe Measure(
        SnapshotSet set, LeadModelOptions options, ulong seed, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        LearnableSnapshots.Check(set);
        return new LeadModelTrainer(AutoChoice.In(options, set, seed, progress), seed, progress ?? (_ => { }))
            .MeasureRecipe(set).Recipe;
    }

    private TrainedModel TrainBoth(SnapshotSet set)
    {
        var (measured, length) = MeasureRecipe(set);
        return new TrainedModel
        {
            Measured = measured.Model,
            Model = ServedModel(set, length),
            Choice = _options.Choice,
            Split = measured.Split,
            TestLikelihoods = measured.TestLikelihoods,
            BaseRate = RateOf(measured.Split.Calibrate),
            TrainedThrough = set.IsDated ? set.Mature.Max(one => one.Snapshot.AsOf!.Value) : null,
        };
    }

    private (MeasuredRecipe Recipe, IScorer Length) MeasureRecipe(SnapshotSet set)
    {
        var split = TrainingSplitter.Split(set, _options.Shares, _seed);
        LearnableSnapshots.Check(split, set.Unit);
        var length = LearnWithEarlyStopping(split, set.Unit);
        var measured = MeasuredModel(set, split, length);
        _progress(Invariant($"Predicting the {split.Test.Count:N0} latest {set.Unit}"));
        return (new MeasuredRecipe(measured, split, Likelihoods(measured, split.Test)), length);
    }

    /// <summary>Learns from the training part and stops by its end; only the length is kept.</summary>
    private IScorer LearnWithEarlyStopping(TrainingSplit split, string unit)
    {
        _progress(Invariant(
            $"Learning from {split.Learn.Count:N0} {unit}, stopping by {split.StopBy.Count:N0} later ones"));
        var records = new GrowingTrackRecords(split.Train);
        var catalogue = FeatureMatrixBuilder.Learn([.. split.Train], records, _options.LeftOut);
        LearnableSnapshots.Check(catalogue);
        var rows = new TrainingRows(catalogue, records, _options.HiddenAccounts, _seed);
        return _learner.Train(rows.ToLearn(split.Learn), rows.AsServed(split.StopBy), _seed);
    }

    /// <summary>The recipe as it would have shipped when the test part began.</summary>
    private LeadModel MeasuredModel(SnapshotSet set, TrainingSplit split, IScorer length)
    {
        LabelledSnapshot[] known = [.. split.Train, .. split.Calibrate];
        _progress(Invariant($"Learning from the {known.Length:N0} {set.Unit} before the test, ")
            + Invariant($"calibrating on the {split.Calibrate.Count:N0} latest of them"));
        var model = Learn(known, known.Length - split.Calibrate.Count, length, split.TestBegins);
        return split.TestBegins is { } begins
            ? WithYoung(set, model, known, split.Young.Select(one => one.OpenAt(begins)), split.Calibrate.Count,
                length, begins)
            : model;
    }

    /// <summary>The recipe on every mature snapshot.</summary>
    private LeadModel ServedModel(SnapshotSet set, IScorer length)
    {
        var all = TrainingSplitter.InOrder(set, _seed);
        var (train, calibrate) = _options.Shares;
        _progress(Invariant($"Learning from all {all.Count:N0} mature {set.Unit}, for service"));
        var calibrateFrom = (int)(all.Count * train / (train + calibrate));
        var model = Learn([.. all], calibrateFrom, length, set.KnownOn);
        return set.KnownOn is { } knownOn
            ? WithYoung(set, model, [.. all], set.Open, all.Count - calibrateFrom, length, knownOn)
            : model;
    }

    /// <summary>
    /// Learns again with the snapshots that were too young for a label at an instant, where that is asked for. Only
    /// labels that are known calibrate.
    /// </summary>
    private LeadModel WithYoung(
        SnapshotSet set, LeadModel first, LabelledSnapshot[] known, IEnumerable<OpenSnapshot> young, int calibrate,
        IScorer length, DateTime instant)
    {
        OpenSnapshot[] open = _options.Immature == ImmatureSnapshots.Weighted ? YoungSnapshots.InOrder(young) : [];
        if (open.Length == 0 || ConversionPace.At(known, open, set, instant) is not { } pace)
        {
            return first;
        }

        _progress(Invariant($"Learning again with {open.Length:N0} {set.Unit} that were too young for a label"));
        var (supposed, labelled) = YoungSnapshots.Label(open, known, pace, instant, first.LikelihoodOf);
        LabelledSnapshot[] all = [.. supposed, .. labelled];
        return Learn(all, all.Length - calibrate, length, instant);
    }

    private LeadModel Learn(LabelledSnapshot[] snapshots, int calibrateFrom, IScorer length, DateTime? knownOn)
    {
        var records = new GrowingTrackRecords(snapshots);
        var catalogue = FeatureMatrixBuilder.Learn(snapshots, records, _options.LeftOut);
        LearnableSnapshots.Check(catalogue);
        var rows = new TrainingRows(catalogue, records, _options.HiddenAccounts, _seed, knownOn);
        var toLearn = rows.ToLearn(snapshots);
        var crossFit = new CrossFit(_options.Choice, length, _options.CalibrationFolds, _seed);
        var learned = crossFit.Learn(toLearn, rows.AsServed(snapshots), snapshots, calibrateFrom);
        return new LeadModel(catalogue, records.FreezeAt(knownOn), learned);
    }

    private static Likelihood[] Likelihoods(LeadModel model, IReadOnlyList<LabelledSnapshot> snapshots) =>
        [.. snapshots.AsParallel().AsOrdered().Select(one => model.LikelihoodOf(one.Snapshot))];

    private static double RateOf(IReadOnlyList<LabelledSnapshot> snapshots) =>
        snapshots.Where(one => one.Converted).Sum(one => one.Weight) / snapshots.Sum(one => one.Weight);
}
