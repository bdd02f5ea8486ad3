using Predictive.Data;
using Predictive.Models;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

public sealed class LeadModelTrainerTests
{
    [Theory]
    [InlineData("boosting")]
    [InlineData("logistic")]
    public void The_same_seed_gives_the_same_bytes_in_whatever_order_rows_and_columns_stand(string learner)
    {
        var options = LeadModelOptions.Default with { Learner = learner };
        var records = SmallFunnel.Records(seed: 6, leads: 300);
        string Bytes(FunnelRecords one) =>
            SmallModel.BytesOf(LeadModelTrainer.Train(one.Take(30), options, seed: 7).Model, learner).ToString();
        var bytes = Bytes(records);
        Assert.Equal(bytes, Bytes(records));
        Assert.Equal(bytes, Bytes(records.RowsShuffled(3)));
        Assert.Equal(bytes, Bytes(records.ColumnsReversed()));
    }

    [Fact]
    public void The_order_of_rows_and_columns_changes_no_likelihood_of_the_test_part()
    {
        var trained = SmallModel.Trained;
        var again = LeadModelTrainer.Train(
            SmallModel.Records.RowsShuffled(5).ColumnsReversed().Take(30), LeadModelOptions.Default, seed: 7);
        Assert.Equal(
            trained.Split.Test.Select(one => one.Snapshot.LeadId), again.Split.Test.Select(one => one.Snapshot.LeadId));
        Assert.Equal(trained.TestLikelihoods, again.TestLikelihoods);
    }

    [Fact]
    public void Likelihoods_lie_inside_0_and_1_and_tell_leads_apart()
    {
        var trained = SmallModel.Trained;
        var served = SmallModel.Set.Mature.Select(one => trained.Model.LikelihoodOf(one.Snapshot)).ToList();
        Assert.All(served.Concat(trained.TestLikelihoods), one => Assert.True(one.Value is > 0 and < 1));
        Assert.True(trained.TestLikelihoods.Distinct().Count() > 20);
        Assert.Equal(trained.Split.Test.Count, trained.TestLikelihoods.Count);
        var rate = SmallModel.Set.Mature.Average(one => one.Converted ? 1.0 : 0);
        Assert.Equal(rate, served.Average(one => one.Value), 0.1);
    }

    [Fact]
    public void Converted_leads_of_the_test_part_are_likelier_on_average()
    {
        var test = SmallModel.Trained.Split.Test.Zip(SmallModel.Trained.TestLikelihoods).ToList();
        double MeanOf(bool converted) =>
            test.Where(one => one.First.Converted == converted).Average(one => one.Second.Value);
        Assert.True(MeanOf(true) > MeanOf(false) + 0.01, $"{MeanOf(true)} and {MeanOf(false)}");
    }

    [Fact]
    public void The_base_rate_is_that_of_the_calibration_part()
    {
        var trained = SmallModel.Trained;
        Assert.Equal(trained.Split.Calibrate.Average(one => one.Converted ? 1.0 : 0), trained.BaseRate, 1e-12);
        Assert.Equal(SmallModel.Set.Mature.Max(one => one.Snapshot.AsOf!.Value), trained.TrainedThrough);
    }

    [Fact]
    public void The_served_model_carries_the_records_as_of_the_known_on_date()
    {
        var all = SmallModel.Trained.Model.Records.All;
        Assert.Equal(SmallModel.Set.Mature.Count, all.Leads);
        Assert.Equal(SmallModel.Set.Mature.Count(one => one.Converted), all.Conversions);
    }

    [Fact]
    public void A_table_without_dates_is_learned_too()
    {
        var funnel = new HandFunnel(new AttributeColumn("size", AttributeKind.Number));
        for (var i = 0; i < 300; i++)
        {
            funnel.Lead($"L{i:000}", null, outcome: i * 7 % 10 < 3, attributes: [AttributeValue.Of(i * 7 % 10)]);
        }

        var trained = LeadModelTrainer.Train(
            funnel.Records(knownOnDay: null).Take(), LeadModelOptions.Default, seed: 7);
        Assert.Null(trained.TrainedThrough);
        Assert.All(trained.Split.Test.Zip(trained.TestLikelihoods),
            one => Assert.Equal(one.First.Converted, one.Second.Value > 0.5));
    }

    [Fact]
    public void Defaults_are_held()
    {
        var (model, run) = (LeadModelOptions.Default, new TrainingRunOptions());
        Assert.Equal(
            ("boosting", new SplitShares(0.6, 0.2), 0.1, 5),
            (model.Learner, model.Shares, model.HiddenAccounts, model.CalibrationFolds));
        Assert.Equal((7UL, 0.2, null, null), (run.Seed, run.MqlShare, run.HorizonDays, run.ModelName));
        Assert.Same(LeadModelOptions.Default, run.Model);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    public void A_likelihood_lies_between_0_and_1(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Likelihood(value));

    [Fact]
    public void A_likelihood_is_shown_in_percent() => Assert.Equal("18.3 %", new Likelihood(0.1834).ToString());
}
