using Predictive.Data;
using Predictive.Models;
using Predictive.Registry;
using Predictive.Tests.Builders;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Tuning;

public sealed class TuningRunTests : IDisposable
{
    private static readonly TuningRunOptions _options = new() { Tuning = new LeadTuningOptions { Trials = 8 } };

    private readonly SmallFunnelFolder _funnel = new(SmallFunnel.Records(seed: 12, leads: 600));
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _funnel.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_won_is_what_the_version_was_trained_with_and_can_be_trained_with_again()
    {
        var run = TuningRun.On(_funnel.File, _options, journalPath: null, () => TimeSpan.Zero);
        var registry = new ModelRegistry(_folder.Path);
        var version = VersionRegistration.Register(
            registry, run.Training, SmallRun.Now, seconds: 1, TuningDocuments.Of(run, version: ""));

        var loaded = registry.Load(new ModelName("small", version));
        var again = TrainingRun.On(_funnel.File, new TrainingRunOptions
        {
            Model = LeadModelOptions.Default with { Choice = loaded.ReadSettings() },
        });

        Assert.Equal(run.Tuned.Winner.Learner.ToString(), loaded.ReadSettings().ToString());
        Assert.Equal(
            SmallModel.BytesOf(run.Training.Trained.Model), SmallModel.BytesOf(again.Trained.Model));
        var tuning = loaded.ReadTuning()!;
        Assert.Equal(("0001", 8, run.Tuned.Trials.Count), (tuning.Version, tuning.Trials, tuning.History.Count));
        Assert.Equal(8, tuning.Leaderboard.Count);
    }

    [Fact]
    public void Both_are_measured_on_the_same_test_part_and_their_difference_is_paired()
    {
        var run = TuningRun.On(_funnel.File, _options, journalPath: null, () => TimeSpan.Zero);
        var byDefault = TrainingRun.On(_funnel.File, new TrainingRunOptions());

        Assert.Equal(run.Training.Evaluation.LogLoss.Value!.Value, run.Test.One.Value!.Value, 1e-12);
        Assert.Equal(byDefault.Evaluation.LogLoss.Value!.Value, run.Test.Other.Value!.Value, 1e-12);
        Assert.Equal(
            run.Test.One.Value!.Value - run.Test.Other.Value!.Value, run.Test.Difference.Value!.Value, 1e-12);
        Assert.True(run.Test.Difference.High - run.Test.Difference.Low < run.Test.One.High - run.Test.One.Low);
    }

    [Fact]
    public void The_minutes_of_earlier_runs_count()
    {
        var journal = Path.Combine(_folder.Path, "journal.jsonl");
        var options = _options with { Minutes = 1, Tuning = new LeadTuningOptions { Trials = 500 } };
        var seconds = 0;
        TuningRun On() => TuningRun.On(_funnel.File, options, journal, () => TimeSpan.FromSeconds(seconds += 2));

        var whole = On();
        var trials = File.ReadAllLines(journal).Length - 1;
        seconds = 0;
        var again = On();

        Assert.InRange(trials, 8, 30);
        Assert.Equal(trials, File.ReadAllLines(journal).Length - 1);
        Assert.Equal(whole.Tuned.Winner.Learner.ToString(), again.Tuned.Winner.Learner.ToString());
        Assert.Equal(whole.Tuned.Trials.Count, again.Tuned.Trials.Count);
    }

    [Fact]
    public void A_journal_of_changed_tables_is_refused()
    {
        var journal = Path.Combine(_folder.Path, "journal.jsonl");
        TuningRun.On(_funnel.File, _options, journal, () => TimeSpan.Zero);
        var leads = Path.Combine(_funnel.Path, "leads.csv");
        File.WriteAllLines(leads, File.ReadAllLines(leads).SkipLast(1));

        var refusal = Assert.Throws<BadInputException>(
            () => TuningRun.On(_funnel.File, _options, journal, () => TimeSpan.Zero));

        Assert.Contains("tables have changed", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"learner\": \"boosting\", \"settings\": { \"trees\": 3 } }", "no setting 'trees'")]
    [InlineData("{ \"learner\": \"boosting\", \"settings\": { \"maxLeaves\": 1 } }", "MaxLeaves is 1")]
    [InlineData("{ \"learner\": \"bosting\" }", "no learner 'bosting'")]
    [InlineData("{ \"lerner\": \"boosting\" }", "cannot be read")]
    [InlineData("learner: boosting", "cannot be read")]
    public void A_settings_file_that_says_what_there_is_not_is_refused(string text, string said)
    {
        var path = Path.Combine(_folder.Path, "settings.json");
        File.WriteAllText(path, text);

        var refusal = Assert.Throws<BadInputException>(() => SettingsFile.Load(path));

        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Throws<BadInputException>(() => SettingsFile.Load(path + ".not"));
    }
}
