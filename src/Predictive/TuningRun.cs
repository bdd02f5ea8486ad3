using Predictive.Data;
using Predictive.Evaluation;
using Predictive.Models;

namespace Predictive;

/// <summary>
/// Searches settings on the history before the test part, trains the normal recipe with what won, and asks the test
/// part once: how the winner did there, and how the default settings would have.
/// </summary>
public sealed record TuningRun
{
    private TuningRun()
    {
    }

    /// <summary>How it was run.</summary>
    public required TuningRunOptions Options { get; init; }

    /// <summary>What was tried and what won.</summary>
    public required TunedSettings Tuned { get; init; }

    /// <summary>The training with the winning settings.</summary>
    public required TrainingRun Training { get; init; }

    /// <summary>The log loss on the test part: the winning settings', and the default's.</summary>
    public required PairedLogLoss Test { get; init; }

    /// <summary>Refuses, before any table is opened, what cannot be run.</summary>
    /// <exception cref="BadInputException">The model cannot have this name, or a learner cannot be tuned.</exception>
    public static void Check(FunnelFile funnel, TuningRunOptions options)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(options);
        LeadTuner.CheckLearners(options.Tuning.Learners);
        TrainingRun.Check(funnel, options.Training);
    }

    /// <summary>Runs it.</summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="options">How.</param>
    /// <param name="journalPath">
    /// The file that keeps finished trials, and those of an earlier run; null for none. Remove it once the run has
    /// become a version.
    /// </param>
    /// <param name="elapsed">The time since this run began.</param>
    /// <param name="progress">Told each step as it begins.</param>
    /// <exception cref="BadInputException">
    /// The funnel cannot be read, there is too little to judge on, or the journal is of another search.
    /// </exception>
    public static TuningRun On(
        FunnelFile funnel,
        TuningRunOptions options,
        string? journalPath,
        Func<TimeSpan> elapsed,
        Action<string>? progress = null)
    {
        Check(funnel, options);
        ArgumentNullException.ThrowIfNull(elapsed);
        var leads = PreparedLeads.Of(
            funnel, FunnelRecordReader.Read(funnel, progress), options.Training, progress);
        var tuned = Tune(funnel, leads, options, journalPath, elapsed, progress);
        var training = TrainingRun.On(funnel, leads, With(options.Training, tuned.Winner.Learner), progress);
        return new TuningRun
        {
            Options = options,
            Tuned = tuned,
            Training = training,
            Test = TestOf(leads, training, tuned, progress),
        };
    }

    private static TunedSettings Tune(
        FunnelFile funnel,
        PreparedLeads leads,
        TuningRunOptions options,
        string? journalPath,
        Func<TimeSpan> elapsed,
        Action<string>? progress)
    {
        using var journal = journalPath is null
            ? null
            : TuningJournal.Open(journalPath, TuningSearch.Of(funnel, options));
        if (journal is { Known.Count: > 0 })
        {
            progress?.Invoke($"Going on after {journal.Known.Count} finished trials of {journalPath}");
        }

        return LeadTuner.Tune(
            leads.Snapshots, leads.Model, options.Tuning, options.Training.Seed,
            FollowerOf(options.Minutes, journal, elapsed, progress));
    }

    private static TrainingRunOptions With(TrainingRunOptions options, LearnerChoice learner) =>
        options with { Model = options.Model with { Choice = learner } };

    private static TuningFollower FollowerOf(
        double? minutes, TuningJournal? journal, Func<TimeSpan> elapsed, Action<string>? progress)
    {
        var begun = elapsed();
        var last = begun;
        return new TuningFollower
        {
            Known = journal?.Known ?? [],
            Progress = progress ?? (_ => { }),
            Spent = () => minutes is { } most
                ? (((journal?.SecondsBefore ?? 0) / 60) + (elapsed() - begun).TotalMinutes) / most
                : 0,
            Finished = tried =>
            {
                var now = elapsed();
                journal?.Add(tried, (now - last).TotalSeconds);
                last = now;
            },
        };
    }

    private static PairedLogLoss TestOf(
        PreparedLeads leads, TrainingRun training, TunedSettings tuned, Action<string>? progress)
    {
        var seed = training.Options.Seed;
        var winner = new MeasuredLeads(training.Trained.Split.Test, training.Trained.TestLikelihoods).Rows;
        if (!tuned.ReplacesDefault)
        {
            return PairedLogLoss.Of(winner, winner, seed);
        }

        progress?.Invoke("The same with the default settings, to compare with");
        var byDefault = LeadModelTrainer.Measure(
            leads.Snapshots, leads.Model with { Choice = tuned.Default.Learner }, seed, progress);
        return PairedLogLoss.Of(winner, new MeasuredLeads(byDefault.Test, byDefault.TestLikelihoods).Rows, seed);
    }
}
