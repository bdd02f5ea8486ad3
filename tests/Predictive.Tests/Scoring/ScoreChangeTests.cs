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
    public void Many_scores_without_reasons_have_the_bits_of_one_by_one()
    {
        var leads = SmallModel.Set.Mature.Take(333).Select(one => one.Snapshot).ToList();
        var together = _scorer.ScoreWithoutReasons(leads);
        Assert.Equal(leads.Count, together.Count);
        foreach (var (lead, score) in leads.Zip(together))
        {
            var alone = _scorer.ScoreWithoutReasons(lead);
            Assert.Equal(
                (alone.LeadId, alone.AsOf, alone.Likelihood, alone.ExpectedRevenue, alone.Base),
                (score.LeadId, score.AsOf, score.Likelihood, score.ExpectedRevenue, score.Base));
            Assert.Equal(alone.Warnings, score.Warnings);
            Assert.Empty(score.Reasons);
        }

        Assert.Empty(_scorer.ScoreWithoutReasons([]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1_000)]
    public void The_largest_reasons_and_what_the_others_add_up_to_are_all_of_them(int most)
    {
        foreach (var one in SmallModel.Set.Mature.Take(100))
        {
            var (all, some) = (_scorer.Score(one.Snapshot), _scorer.Score(one.Snapshot, most));
            Assert.Equal(all.Reasons.Take(most), some.Reasons);
            Assert.Equal(all.Reasons.Skip(most).Sum(reason => reason.Points), some.OtherReasons);
            Assert.Equal(0, all.OtherReasons);
            Assert.Equal(
                all.Reasons.OrderByDescending(reason => Math.Abs(reason.Points))
                    .ThenBy(reason => reason.Code, StringComparer.Ordinal),
                all.Reasons);
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
