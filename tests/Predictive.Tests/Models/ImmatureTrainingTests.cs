using Predictive.Data;
using Predictive.Models;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

/// <summary>Training with young leads: asked for only, the same bits always, and never by what came later.</summary>
public sealed class ImmatureTrainingTests
{
    private const int Horizon = 90;

    private static readonly FunnelRecords _records =
        SmallFunnel.Records(seed: 4, leads: 700).With(knownOn: SmallFunnel.Start.AddDays(470));

    private static readonly LeadModelOptions _weighted =
        LeadModelOptions.Default with { Learner = "logistic", Immature = ImmatureSnapshots.Weighted };

    [Fact]
    public void Young_leads_are_left_out_unless_asked_for()
    {
        Assert.Equal(ImmatureSnapshots.LeftOut, LeadModelOptions.Default.Immature);
        Assert.NotEqual(
            Bytes(_records, _weighted), Bytes(_records, _weighted with { Immature = ImmatureSnapshots.LeftOut }));
    }

    [Fact]
    public void The_order_of_rows_and_columns_changes_no_bit() => Assert.Equal(
        Bytes(_records, _weighted), Bytes(_records.RowsShuffled(3).ColumnsReversed(), _weighted));

    [Fact]
    public void What_is_measured_knows_nothing_from_after_the_test_began()
    {
        var records = _records.WithoutAccounts();
        var trained = LeadModelTrainer.Train(records.Take(Horizon), _weighted, seed: 7);
        var (begins, young) = (trained.Split.TestBegins!.Value, trained.Split.Young);
        var late = young.Where(one => one.ConvertedAt > begins).Select(one => one.Snapshot.LeadId).ToHashSet();
        var without = records.With(opportunities:
            [.. records.Opportunities.Where(deal => !deal.LeadIds.Any(late.Contains))]);
        var again = LeadModelTrainer.Train(without.Take(Horizon), _weighted, seed: 7);

        Assert.NotEmpty(late);
        Assert.Contains(young, one => one.ConvertedAt <= begins);
        Assert.Equal(
            SmallModel.BytesOf(trained.Measured, "logistic").Learned,
            SmallModel.BytesOf(again.Measured, "logistic").Learned);
        Assert.Equal(trained.TestLikelihoods, again.TestLikelihoods);
    }

    private static string Bytes(FunnelRecords records, LeadModelOptions options) => SmallModel.BytesOf(
        LeadModelTrainer.Train(records.Take(Horizon), options, seed: 7).Model, options.Learner).ToString();
}
