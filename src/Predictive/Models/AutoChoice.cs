using Predictive.Snapshots;

namespace Predictive.Models;

/// <summary>
/// Chooses between the learners at their default settings, and their average, by a search that tries nothing else: the
/// first learner stays unless another beats it by more than the standard error of the difference.
/// </summary>
internal static class AutoChoice
{
    /// <summary>The options with what was chosen, where they leave the choice to the data; else as they are.</summary>
    public static LeadModelOptions In(
        LeadModelOptions options, SnapshotSet set, ulong seed, Action<string>? progress)
    {
        if (!options.Choice.IsAuto)
        {
            return options;
        }

        var learners = LearnerChoice.Tunable;
        var tuning = new LeadTuningOptions { Trials = learners.Count, Learners = learners };
        var split = TrainingSplitter.Split(set, options.Shares, seed);
        if (RollingOrigin.Of(split, tuning.Folds).Count == 0)
        {
            return options with { Choice = LearnerChoice.Of(learners[0]) };
        }

        progress?.Invoke($"Choosing between {string.Join(" and ", learners)} at rolling origins before the test");
        return options with { Choice = LeadTuner.Tune(set, options, tuning, seed).Winner.Learner };
    }
}
