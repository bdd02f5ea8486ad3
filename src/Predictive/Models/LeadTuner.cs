using Predictive.Data;
using Predictive.Learning.Tuning;
using Predictive.Snapshots;
using static System.FormattableString;

namespace Predictive.Models;

/// <summary>
/// Searches the learner and its settings for a funnel's leads, on rolling origins before the test part, which it never
/// sees.
/// </summary>
public static class LeadTuner
{
    /// <summary>Searches.</summary>
    /// <param name="set">The snapshots.</param>
    /// <param name="options">How a model is trained with what is found; its own learner does not matter.</param>
    /// <param name="tuning">How much is tried.</param>
    /// <param name="seed">
    /// The only source of chance: the same snapshots, options and seed give the same result, unless time limits it.
    /// </param>
    /// <param name="follower">How the caller follows, limits and resumes it; null for not at all.</param>
    /// <exception cref="BadInputException">
    /// There is too little to judge on, a learner cannot be tuned, or the known trials belong to another search.
    /// </exception>
    public static TunedSettings Tune(
        SnapshotSet set,
        LeadModelOptions options,
        LeadTuningOptions tuning,
        ulong seed,
        TuningFollower? follower = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(tuning);
        LearnableSnapshots.Check(set);
        var space = SpaceOf(tuning.Learners);
        var split = TrainingSplitter.Split(set, options.Shares, seed);
        LearnableSnapshots.Check(split, set.Unit);
        var folds = FoldsOf(split, tuning.Folds, set.Unit);
        follower ??= new TuningFollower();
        follower.Progress(Invariant($"Describing {folds.Sum(fold => fold.Judge.Count):N0} {set.Unit} at ")
            + $"{folds.Count} rolling {(folds.Count == 1 ? "origin" : "origins")}");
        var rows = new FoldRows(options, seed);
        var result = Run(
            space, [.. folds.Select(rows.Of)], TuningPlan.Default with { Trials = tuning.Trials }, seed, follower);
        return Found(result, folds, split.Kind);
    }

    /// <summary>Refuses, before any work, learners that cannot be tuned.</summary>
    /// <exception cref="BadInputException">One cannot, or none is named.</exception>
    public static void CheckLearners(IReadOnlyList<string> learners) => SpaceOf(learners);

    private static SearchSpace SpaceOf(IReadOnlyList<string> learners)
    {
        try
        {
            return new SearchSpace(learners);
        }
        catch (ArgumentException wrong)
        {
            throw new BadInputException(wrong.Message, wrong);
        }
    }

    private static IReadOnlyList<RollingFold> FoldsOf(TrainingSplit split, int count, string unit)
    {
        var folds = RollingOrigin.Of(split, count);
        return folds.Count > 0
            ? folds
            : throw new BadInputException(
                $"There are too few {unit} of both outcomes before the test part to judge settings on; there is "
                + "nothing to tune by. Use `predictive train`, more history, or a conversion that is reached more "
                + "often.");
    }

    private static TuningResult Run(
        SearchSpace space, List<TuningFold> folds, TuningPlan plan, ulong seed, TuningFollower follower)
    {
        try
        {
            return Tuner.Run(space, folds, plan, seed, new TuningWatch
            {
                Known = [.. follower.Known.Select(tried => tried.AsTrial())],
                Begins = step => follower.Progress(Words(step)),
                Finished = trial => follower.Finished(TriedSettings.Of(trial)),
                Spent = follower.Spent,
            });
        }
        catch (InvalidDataException foreign)
        {
            throw new BadInputException(
                $"The journal is not of this search: {foreign.Message}. Remove it to begin anew, or name another with "
                + "--journal.", foreign);
        }
    }

    private static string Words(TuningStep step)
    {
        var best = step.Best is { } one ? Invariant($"; best so far {one.Loss.Mean:0.00000}") : "";
        var place = Invariant($"Rung {step.Rung + 1} of {step.Rungs}, trial {step.Place} of {step.Of}");
        return $"{place}{best}: {step.Settings}";
    }

    private static TunedSettings Found(TuningResult result, IReadOnlyList<RollingFold> folds, SplitKind kind) => new()
    {
        Winner = TriedSettings.Of(result.Winner),
        Default = TriedSettings.Of(result.Trials[0]),
        Trials = [.. result.Trials.Select(TriedSettings.Of)],
        Leaderboard = [.. result.Leaderboard.Select(TriedSettings.Of)],
        Average = result.Average is { } average ? TriedSettings.Of(average) : null,
        AverageDifference = result.AverageDifference?.Mean,
        AverageDifferenceError = result.AverageDifference?.Error is { } error && double.IsFinite(error) ? error : null,
        Rungs = result.Rungs,
        Folds = RollingOrigin.Describe(folds, kind),
        Judged = folds.Sum(fold => fold.Judge.Count),
    };
}
