using Predictive.Scoring;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Scoring;

public sealed class ScoreChangeTests
{
    private static readonly LeadScorer _scorer = new(SmallModel.Trained.Model, ages: null);

    [Fact]
    public void The_reasons_of_a_change_add_up_to_the_difference_of_the_likelihoods()
    {
        var leads = SmallModel.Set.Mature.Take(200).Select(one => one.Snapshot).ToList();
        foreach (var (earlier, later) in leads.Zip(leads.Skip(1)))
        {
            var change = _scorer.Change(earlier, later);

            Assert.Equal(_scorer.Score(earlier).Likelihood, change.Earlier.Likelihood);
            Assert.Equal(_scorer.Score(later).Reasons, change.Later.Reasons);
            Assert.Equal(
                change.Later.Likelihood.Value - change.Earlier.Likelihood.Value,
                change.Reasons.Sum(reason => reason.Points), 1e-6);
        }
    }

    [Fact]
    public void Nothing_changes_between_a_look_and_itself() =>
        Assert.Empty(_scorer.Change(SmallModel.Set.Mature[0].Snapshot, SmallModel.Set.Mature[0].Snapshot).Reasons);

    [Fact]
    public void A_score_without_reasons_has_the_same_bits()
    {
        foreach (var one in SmallModel.Set.Mature.Take(200))
        {
            var (whole, bare) = (_scorer.Score(one.Snapshot), _scorer.ScoreWithoutReasons(one.Snapshot));
            Assert.Equal((whole.Likelihood, whole.Base), (bare.Likelihood, bare.Base));
            Assert.Equal(whole.Warnings, bare.Warnings);
            Assert.Empty(bare.Reasons);
        }
    }

    [Fact]
    public void Predicting_takes_no_memory()
    {
        var row = new float[SmallModel.Trained.Model.Catalogue.Columns.Count];
        SmallModel.Trained.Model.Catalogue.Describe(
            SmallModel.Set.Mature[0].Snapshot, SmallModel.Trained.Model.Records, row);
        var learned = SmallModel.Trained.Model.Learned;
        var sum = learned.Chance(row);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 10_000; round++)
        {
            sum += learned.Chance(row);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.InRange(sum, 0, 10_001);
    }
}
