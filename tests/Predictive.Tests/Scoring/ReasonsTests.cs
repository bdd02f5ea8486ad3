using Predictive.Data;
using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Predictive.Models;
using Predictive.Scoring;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Scoring;

public sealed class ReasonsTests
{
    private static readonly AgeRange _ages = new(7, 7);
    private static readonly LeadScorer _scorer = new(SmallModel.Trained.Model, _ages);

    [Fact]
    public void Base_and_reasons_add_up_to_the_likelihood() => Assert.All(RandomScores(_scorer), AddsUp);

    [Fact]
    public void They_add_up_with_isotonic_calibration_too()
    {
        var model = SmallModel.Trained.Model;
        var isotonic = new IsotonicCalibrator([-2, -1, 0, 0.5, 2], [0.01, 0.1, 0.1, 0.6, 0.9]);
        var learned = new LearnedModel(model.Learned.Scorer, isotonic);
        var scorer = new LeadScorer(new LeadModel(model.Catalogue, model.Records, learned), _ages);
        Assert.All(RandomScores(scorer), AddsUp);
    }

    [Fact]
    public void They_add_up_for_logistic_regression_too()
    {
        var options = LeadModelOptions.Default with { Learner = "logistic" };
        var model = LeadModelTrainer.Train(SmallModel.Set, options, seed: 7).Model;
        Assert.All(RandomScores(new LeadScorer(model, _ages)), AddsUp);
    }

    [Fact]
    public void The_score_s_likelihood_is_the_model_s()
    {
        Assert.All(SmallModel.Set.Mature.Take(200), one => Assert.Equal(
            SmallModel.Trained.Model.LikelihoodOf(one.Snapshot), _scorer.Score(one.Snapshot).Likelihood));
    }

    [Fact]
    public void Reasons_stand_by_size_each_source_once_and_none_is_nothing()
    {
        var features = SmallModel.Trained.Model.Catalogue.Features.ToDictionary(one => one.Name);
        Assert.All(RandomScores(_scorer), score =>
        {
            var sizes = score.Reasons.Select(reason => Math.Abs(reason.Points)).ToList();
            Assert.Equal(sizes.OrderDescending(), sizes);
            var sources = score.Reasons.Select(reason => features[reason.Code].Source).ToList();
            Assert.Equal(sources.Count, sources.Distinct().Count());
            Assert.NotEmpty(score.Reasons);
            Assert.DoesNotContain(score.Reasons, reason => reason.Words.Contains("NaN") || reason.Words.Length == 0);
        });
    }

    [Fact]
    public void Codes_words_and_points_are_the_same_each_time_and_in_every_order_of_the_rows()
    {
        var shuffled = SmallModel.Records.RowsShuffled(31);
        foreach (var one in SmallModel.Set.Mature.Take(100))
        {
            var again = shuffled.At(one.Snapshot.LeadId, one.Snapshot.AsOf!.Value.Instant)!;
            Assert.Equal(_scorer.Score(one.Snapshot).Reasons, _scorer.Score(again).Reasons);
        }
    }

    [Fact]
    public void A_score_says_of_whom_and_as_of_when()
    {
        var snapshot = SmallModel.Set.Mature[0].Snapshot;
        var score = _scorer.Score(snapshot);
        Assert.Equal((snapshot.LeadId, snapshot.AsOf), (score.LeadId, score.AsOf));
    }

    [Theory]
    [InlineData(5.9, true)]
    [InlineData(6, false)]
    [InlineData(8, false)]
    [InlineData(8.5, true)]
    public void A_lead_of_an_age_that_training_did_not_see_is_warned_of(double age, bool isWarned) => Assert.Equal(
        isWarned, WarningsOf("DE", account: "A0", age).Any(warning => warning.Contains("days old")));

    [Fact]
    public void An_account_that_is_not_known_is_warned_of()
    {
        Assert.Equal(["The account is not known; its features are missing."], WarningsOf("DE", account: null));
        Assert.Empty(WarningsOf("DE", account: "A0"));
    }

    [Fact]
    public void A_word_that_training_never_saw_is_warned_of_and_a_missing_one_is_not()
    {
        Assert.Equal(["Training never saw this value of 'country'."], WarningsOf("Atlantis", account: "A0"));
        Assert.Empty(WarningsOf(null, account: "A0"));
    }

    private static IReadOnlyList<string> WarningsOf(string? country, string? account, double age = 7)
    {
        var columns = SmallModel.Records.LeadColumns;
        var funnel = new HandFunnel([.. columns]) { AccountColumns = SmallModel.Records.AccountColumns }
            .Lead("new", 0, account, attributes:
                [AttributeValue.Of(country), AttributeValue.Of("vp"), AttributeValue.Of(9), AttributeValue.Missing])
            .Account("A0", null, AttributeValue.Of("steel"), AttributeValue.Of(50));
        return _scorer.Score(funnel.At("new", age)).Warnings;
    }

    private static IEnumerable<LeadScore> RandomScores(LeadScorer scorer)
    {
        var chance = new SeededRandom(77);
        var taker = new SnapshotTaker(SmallModel.Records);
        for (var i = 0; i < 200; i++)
        {
            var lead = SmallModel.Records.Leads[chance.NextBelow(SmallModel.Records.Leads.Count)];
            yield return scorer.Score(
                taker.At(lead, new AsOfDate(lead.CreatedAt!.Value.AddDays(chance.NextDouble() * 60)))!);
        }
    }

    private static void AddsUp(LeadScore score)
    {
        var sum = score.Base.Value + score.Reasons.Sum(reason => reason.Points);
        Assert.Equal(score.Likelihood.Value, sum, 1e-6);
    }
}
