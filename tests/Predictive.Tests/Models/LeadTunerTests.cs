using Predictive.Data;
using Predictive.Models;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

public sealed class LeadTunerTests
{
    private static readonly FunnelRecords _records = SmallFunnel.Records(seed: 31, leads: 900);
    private static readonly LeadTuningOptions _few = new() { Trials = 6 };

    [Fact]
    public void The_same_leads_and_seed_give_the_same_result_in_whatever_order_they_stand()
    {
        var once = Tune(_records.Take(30));
        var again = Tune(_records.RowsShuffled(3).ColumnsReversed().Take(30));

        Assert.Equal(once.Trials.Select(Print), again.Trials.Select(Print));
        Assert.Equal(Print(once.Winner), Print(again.Winner));
    }

    [Fact]
    public void What_becomes_of_the_test_part_changes_no_figure()
    {
        var set = _records.Take(30);
        var test = TrainingSplitter.Split(set, SplitShares.Default, seed: 7).Test;
        var converted = test.Where(one => one.Converted).Select(one => one.Snapshot.LeadId).ToHashSet();
        var tested = test.Select(one => one.Snapshot.LeadId).ToHashSet();
        var changed = _records.With(
            events: [.. _records.Events.Where(one => !tested.Contains(one.LeadId))],
            opportunities:
            [
                .. _records.Opportunities.Select(one => one.LeadIds.All(converted.Contains)
                    ? one with { CreatedAt = one.CreatedAt?.AddDays(1000) }
                    : one),
            ]);

        Assert.NotEqual(
            test.Select(one => one.Converted),
            TrainingSplitter.Split(changed.Take(30), SplitShares.Default, seed: 7).Test.Select(one => one.Converted));
        Assert.Equal(Tune(set).Trials.Select(Print), Tune(changed.Take(30)).Trials.Select(Print));
    }

    [Fact]
    public void What_happens_after_an_origin_changes_nothing_that_was_learned_there()
    {
        var (options, records) = (LeadModelOptions.Default, _records.WithoutAccounts());
        var split = TrainingSplitter.Split(records.Take(30), SplitShares.Default, seed: 7);
        foreach (var fold in RollingOrigin.Of(split, 4))
        {
            var later = records.With(
                opportunities: [.. records.Opportunities.Where(one => one.CreatedAt < fold.Origin)]);
            var anew = later.Take(30).Mature.ToDictionary(one => one.Snapshot.LeadId);
            var again = fold with
            {
                Learn = [.. fold.Learn.Select(one => anew[one.Snapshot.LeadId])],
                StopBy = [.. fold.StopBy.Select(one => anew[one.Snapshot.LeadId])],
                Judge = [.. fold.Judge.Select(one => anew[one.Snapshot.LeadId])],
            };
            var (before, after) = (new FoldRows(options, 7).Of(fold), new FoldRows(options, 7).Of(again));

            Assert.Equal(before.Learn.Labels, after.Learn.Labels);
            Assert.Equal(Values(before.Learn.Features), Values(after.Learn.Features));
            Assert.Equal(before.StopBy.Labels, after.StopBy.Labels);
            Assert.Equal(Values(before.StopBy.Features), Values(after.StopBy.Features));
            Assert.Equal(Values(before.Judge.Features), Values(after.Judge.Features));
            Assert.NotEqual(before.Judge.Labels, after.Judge.Labels);
        }
    }

    [Fact]
    public void Trials_that_are_known_are_not_judged_again_and_the_end_is_the_same()
    {
        var whole = Tune(_records.Take(30));
        var judged = new List<TriedSettings>();
        var again = LeadTuner.Tune(_records.Take(30), LeadModelOptions.Default, _few, seed: 7, new TuningFollower
        {
            Known = [.. whole.Trials.Take(4)],
            Finished = judged.Add,
        });

        Assert.Equal(whole.Trials.Select(Print), again.Trials.Select(Print));
        Assert.Equal(whole.Trials.Count - 4, judged.Count);
    }

    [Fact]
    public void Known_trials_of_other_leads_are_refused_with_what_to_do()
    {
        var known = Tune(_records.Take(30)).Trials;
        var refusal = Assert.Throws<BadInputException>(() => LeadTuner.Tune(
            SmallFunnel.Records(seed: 5, leads: 900).Take(30), LeadModelOptions.Default, _few, seed: 7,
            new TuningFollower { Known = known }));

        Assert.Contains("--journal", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_learner_that_cannot_be_tuned_is_refused() => Assert.Contains(
        "allowed are boosting, logistic",
        Assert.Throws<BadInputException>(() => LeadTuner.CheckLearners(["forest"])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_average_trains_like_any_learner()
    {
        var choice = new LearnerChoice
        {
            Learner = "average",
            Members = [LearnerChoice.Of("boosting"), LearnerChoice.Of("logistic")],
        };
        choice.Check();
        var set = SmallModel.Set;
        var options = LeadModelOptions.Default with { Choice = choice };

        var trained = LeadModelTrainer.Train(set, options, seed: 7);

        Assert.Equal(
            SmallModel.BytesOf(trained.Model, "average"),
            SmallModel.BytesOf(LeadModelTrainer.Train(set, options, seed: 7).Model, "average"));
        Assert.True(trained.TestLikelihoods.Distinct().Count() > 20);
    }

    [Fact]
    public void Auto_trains_what_a_search_among_the_default_settings_finds()
    {
        var set = _records.Take(30);
        var found = LeadTuner.Tune(set, LeadModelOptions.Default, new LeadTuningOptions { Trials = 2 }, seed: 7).Winner;
        var trained = LeadModelTrainer.Train(set, LeadModelOptions.Default with { Learner = "auto" }, seed: 7);
        var named = LeadModelTrainer.Train(set, LeadModelOptions.Default with { Choice = found.Learner }, seed: 7);

        Assert.Equal(found.Learner.ToString(), trained.Choice.ToString());
        Assert.Equal(SmallModel.BytesOf(named.Model, "any"), SmallModel.BytesOf(trained.Model, "any"));
    }

    [Theory]
    [InlineData("average", 1, "average needs two or more")]
    [InlineData("boosting", 2, "Only 'average' has members")]
    [InlineData("forest", 0, "no learner 'forest'")]
    public void A_choice_that_there_is_not_is_refused(string learner, int members, string said)
    {
        var choice = LearnerChoice.Of(learner) with
        {
            Members = [.. Enumerable.Repeat(LearnerChoice.Of("logistic"), members)],
        };

        Assert.Contains(said, Assert.Throws<BadInputException>(choice.Check).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_held()
    {
        var (tuning, run) = (new LeadTuningOptions(), new TuningRunOptions());

        Assert.Equal((50, 4), (tuning.Trials, tuning.Folds));
        Assert.Equal(["boosting", "logistic"], tuning.Learners);
        Assert.Null(run.Minutes);
    }

    private static TunedSettings Tune(SnapshotSet set) =>
        LeadTuner.Tune(set, LeadModelOptions.Default, _few, seed: 7);

    private static string Print(TriedSettings tried) => FormattableString.Invariant(
        $"{tried.Trial} {tried.Rung} {tried.Learner} {tried.LogLoss:R} {tried.Error:R} {tried.Difference:R} ")
        + FormattableString.Invariant($"{tried.DifferenceError:R}");

    private static float[][] Values(Learning.FeatureMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.Columns.Count).Select(column => matrix.Column(column).ToArray())];
}
