using Predictive.Data;
using Predictive.Evaluation;
using Predictive.Learning.Boosting;
using Predictive.Models.Values;
using Predictive.Registry;
using Predictive.Scoring;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

public sealed class ConversionValueTests
{
    private static readonly SnapshotSet _set = SmallModel.Set;

    [Fact]
    public void Without_amounts_nothing_is_said()
    {
        var records = SmallModel.Records.With(opportunities:
            [.. SmallModel.Records.Opportunities.Select(deal => deal with { Amount = null })]);

        Assert.Null(Train(records));
        var scorer = new LeadScorer(SmallModel.Trained.Model, ages: null);
        Assert.Null(scorer.Score(_set.Mature[0].Snapshot).ExpectedRevenue);
    }

    [Fact]
    public void Of_few_conversions_it_is_their_mean()
    {
        var value = Train(SmallModel.Records)!;

        Assert.False(value.Model.Chance.IsLearned || value.Model.Amount.IsLearned);
        Assert.Empty(value.Measured);
        Assert.Equal(value.Mean, value.Model.Chance.Mean * value.Model.Amount.Mean, 6);
        Assert.Contains("too few to tell leads apart", ConversionValueDocument.Of(value, report: null).Note);
    }

    [Fact]
    public void What_conversions_brought_is_split_and_weighed_like_the_looks()
    {
        var looks = ValuedLooks.Of(_set, SmallModel.Records)!;
        var shares = DealShares.Of(SmallModel.Records)!;

        Assert.NotEmpty(looks.All);
        Assert.All(looks.All, one => Assert.Equal(shares[one.Look.Snapshot.LeadId], one.Money));
        Assert.All(looks.All, one =>
            Assert.True(one.Look.ConvertedAt!.Value.AddDays(looks.MatureAfterDays) <= _set.KnownOn));
    }

    [Fact]
    public void A_score_expects_its_likelihood_times_the_value()
    {
        var model = SmallModel.Trained.Model.With(
            new ConversionValueModel(ValuePart.OfChance(0.25), ValuePart.OfAmount(1_000)));
        var scorer = new LeadScorer(model, ages: null);

        var score = scorer.Score(_set.Mature[0].Snapshot);

        Assert.Equal(score.Likelihood.Value * 250, score.ExpectedRevenue);
        Assert.Equal(score.ExpectedRevenue, scorer.ScoreWithoutReasons(_set.Mature[0].Snapshot).ExpectedRevenue);
    }

    [Fact]
    public void A_part_comes_back_from_its_file_with_the_same_bits()
    {
        var rows = ValueRows.Of(
            ValuedLooks.Of(_set, SmallModel.Records)!.All, SmallModel.Trained.Model.Catalogue, _set.Mature);
        var part = new PartLearner(BoostingLoss.Gamma, seed: 7).Learn(rows.Paid().ByAmount());
        using var file = new MemoryStream();
        part.Save(file);
        file.Position = 0;

        var loaded = ValuePart.OfAmount(part.Mean).Load(file, SmallModel.Trained.Model.Catalogue);

        Assert.True(part.IsLearned);
        Assert.Equal(part.Of(rows.Features), loaded.Of(rows.Features));
    }

    [Fact]
    public void The_report_holds_the_halves_against_each_other()
    {
        var value = Train(SmallModel.Records)! with
        {
            Measured = [.. Enumerable.Range(0, 40).Select(number => new MeasuredValue(
                $"account {number}", $"lead {number}", Weight: 1, Expected: number % 2 == 0 ? 100 : 300,
                Money: number % 2 == 0 ? 50 : 350))],
        };

        var report = ConversionValueReport.Of(value, seed: 7)!;

        Assert.Equal((40, 1.0), (report.Conversions, report.BroughtOverExpected.Value));
        Assert.Equal((350.0, 50.0, 300.0),
            (report.UpperHalf.Value, report.LowerHalf.Value, report.Difference.Value));
        Assert.True(report.BroughtOverExpected.HasInterval);
    }

    private static TrainedConversionValue? Train(FunnelRecords records) =>
        ConversionValueTrainer.Train(_set, records, SmallModel.Trained.Model.Catalogue, seed: 7);
}
