using Predictive.Registry;
using static System.FormattableString;

namespace Predictive;

/// <summary>What a tuning run found, as the registry's document.</summary>
public static class TuningDocuments
{
    /// <summary>The document of a run.</summary>
    public static TuningDocument Of(TuningRun run, string version)
    {
        ArgumentNullException.ThrowIfNull(run);
        var tuned = run.Tuned;
        return new TuningDocument
        {
            Model = run.Training.ModelName,
            Version = version,
            Seed = run.Options.Training.Seed,
            Trials = run.Options.Tuning.Trials,
            Minutes = run.Options.Minutes,
            Learners = run.Options.Tuning.Learners,
            Folds = tuned.Folds,
            Judged = tuned.Judged,
            Rungs = tuned.Rungs,
            Verdict = VerdictOf(run),
            Winner = tuned.Winner,
            Default = tuned.Default,
            Average = tuned.Average,
            AverageDifference = tuned.AverageDifference,
            AverageDifferenceError = tuned.AverageDifferenceError,
            Test = new TuningTestDocument(
                MetricDocument.Of(run.Test.One), MetricDocument.Of(run.Test.Other),
                MetricDocument.Of(run.Test.Difference)),
            Leaderboard = tuned.Leaderboard,
            History = tuned.Trials,
        };
    }

    private static string VerdictOf(TuningRun run)
    {
        var tuned = run.Tuned;
        if (!tuned.ReplacesDefault)
        {
            return "The default settings stay: nothing that was tried beats them by more than the standard error of "
                + "the difference.";
        }

        var test = run.Test.Difference switch
        {
            { HasInterval: false } => "too little is known to tell them apart",
            var paired when paired.LiesBelow(0) == true => "the winner is better there too",
            var paired when paired.LiesAbove(0) == true => "the default settings are better there",
            _ => "they cannot be told apart there",
        };
        var (saved, error) = (tuned.Winner.Difference, tuned.Winner.DifferenceError);
        return Invariant($"{tuned.Winner.Learner} beats the default settings by {-saved:0.00000} in log loss ")
            + Invariant($"(standard error {error:0.00000}) before the test part. On the test part, asked once, ")
            + $"{test}.";
    }
}
