using Predictive.Data;
using Predictive.Registry;
using Predictive.Scoring;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Story;

/// <summary>The first lines of a newcomer, with nothing but what is public.</summary>
public sealed class FromRecordsToDecisionTests
{
    [Fact]
    public void A_folder_of_exports_becomes_a_decision_about_a_lead()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 1, leads: 500));
        using var models = new TempFolder();

        var funnel = FunnelFile.Load(folder.Path);
        var run = TrainingRun.On(funnel, new TrainingRunOptions());
        var registry = new ModelRegistry(models.Path);
        VersionRegistration.Register(registry, run, SmallRun.Now, seconds: 1);

        var version = registry.Load(ModelName.Parse("small"));
        var records = FunnelRecordReader.Read(funnel).Records;
        var lead = records.Leads.Last(one => one.CreatedAt <= HandFunnel.Day(440));
        var snapshot = new SnapshotTaker(records).At(lead, new AsOfDate(lead.CreatedAt!.Value.AddDays(7)));
        var score = new LeadScorer(version.Model, version.Card.Ages).Score(snapshot!);
        var isMql = version.Cut.Accepts(score.Likelihood);

        Assert.Equal(run.Trained.Model.LikelihoodOf(snapshot!), score.Likelihood);
        Assert.Equal(run.Cut, version.Cut);
        Assert.Equal(score.Likelihood.Value >= run.Cut.AtLeast.Value, isMql);
        Assert.DoesNotContain(score.Warnings, warning => warning.Contains("days old"));
        Assert.All(score.Reasons, reason => Assert.NotEmpty(reason.Words));
    }

    [Fact]
    public void The_cut_gives_the_test_part_as_many_MQLs_as_the_rules_make()
    {
        var (run, comparison) = (SmallRun.Trained, SmallRun.Trained.Comparison!);
        Assert.InRange(comparison.Volume, 1, comparison.Leads - 1);
        Assert.InRange(comparison.RealCuts.PredictedMqls, comparison.Volume - 3, comparison.Volume + 3);
        Assert.Contains($"{comparison.Volume} of the {comparison.Leads} latest leads", run.Cut.Reason);
    }

    [Fact]
    public void Without_rules_the_cut_is_the_top_share()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 3, leads: 500), withRules: false);
        var run = TrainingRun.On(folder.File, new TrainingRunOptions { MqlShare = 0.3 });
        var share = (double)run.Trained.TestLikelihoods.Count(run.Cut.Accepts) / run.Trained.Split.Test.Count;
        Assert.Null(run.Comparison);
        Assert.Equal(0.3, share, 0.03);
        Assert.Contains("the top 30 %", run.Cut.Reason);
    }

    [Fact]
    public void Every_step_of_a_run_is_told()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 3, leads: 500));
        var told = new List<string>();
        TrainingRun.On(folder.File, new TrainingRunOptions(), told.Add);
        Assert.Equal("Reading leads.csv", told.First(step => step.StartsWith("Reading", StringComparison.Ordinal)));
        Assert.Contains("Taking snapshots", told);
        Assert.Contains("Measuring the latest leads", told);
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public void The_funnel_file_decides_horizon_and_split_unless_told_otherwise()
    {
        using var folder = new SmallFunnelFolder(SmallFunnel.Records(seed: 3, leads: 500));
        var told = folder.File with { SplitPercents = [50, 20, 30] };
        var run = TrainingRun.On(told, new TrainingRunOptions { HorizonDays = 20, ModelName = "other" });
        Assert.Equal((20, "other"), (run.Snapshots.Horizon.Days, run.ModelName));
        Assert.Equal(0.3, (double)run.Trained.Split.Test.Count / run.Snapshots.Mature.Count, 0.01);
    }
}
