using Predictive.Data;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

/// <summary>What young snapshots are supposed to become: right on average at every age, whoever they are.</summary>
public sealed class YoungSnapshotsTests
{
    private const int Horizon = 60;
    private const double KnownOn = 400;

    [Theory]
    [InlineData(0.1, 0, 0.1)]
    [InlineData(0.1, 1, 0)]
    [InlineData(0.4, 0.5, 0.25)]
    [InlineData(1, 0.5, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 0.5, 0)]
    public void An_open_lead_converts_as_likely_as_Bayes_says(double first, double come, double still) =>
        Assert.Equal(still, YoungSnapshots.StillConverting(first, come), 12);

    [Fact]
    public void A_converted_one_counts_once_and_an_open_one_as_both_ends_and_each_lead_as_one()
    {
        var set = Funnel(new SeededRandom(3), old: 500, isNew: _ => false).Take(Horizon, 0, 7);
        var (open, labelled) = Label(set, _ => new Likelihood(0.3));

        var converted = set.Open.Where(one => one.ConvertedAt is not null).Select(one => one.Snapshot).ToHashSet();
        Assert.NotEmpty(converted);
        Assert.All(open.GroupBy(one => one.Snapshot), ends => Assert.InRange(ends.Count(), 1, 2));
        Assert.Equal(set.Open.Select(one => one.Snapshot), open.Select(one => one.Snapshot).Distinct());
        Assert.All(open.Where(one => converted.Contains(one.Snapshot)), one => Assert.True(one.Converted));
        Assert.True(open.Length > 1.5 * set.Open.Count);
        Assert.All(
            open.Concat(labelled).GroupBy(one => one.Snapshot.LeadId),
            lead => Assert.Equal(1, lead.Sum(one => one.Weight), 12));
        Assert.All(open, one => Assert.True(one.MaturesAt > set.KnownOn));
    }

    [Fact]
    public void Where_first_thoughts_are_right_the_mean_label_is_right_at_every_age()
    {
        var sums = new double[3];
        var counts = new double[3];
        for (var seed = 0UL; seed < 40; seed++)
        {
            var set = Funnel(new SeededRandom(seed), old: 800, isNew: _ => false).Take(Horizon, 0);
            foreach (var one in Label(set, _ => new Likelihood(0.3)).Open)
            {
                var third = (int)((set.KnownOn!.Value - one.Snapshot.AsOf!.Value.Instant).TotalDays / (Horizon / 3));
                sums[third] += one.Converted ? one.Weight : 0;
                counts[third] += one.Weight;
            }
        }

        Assert.All(sums.Zip(counts), one => Assert.Equal(0.3, one.First / one.Second, 0.02));
    }

    [Fact]
    public void Of_a_campaign_that_began_last_month_the_label_lies_between_the_first_thought_and_the_truth()
    {
        var label = 0.0;
        for (var seed = 0UL; seed < 40; seed++)
        {
            var set = Funnel(new SeededRandom(seed), old: 800, day => day > KnownOn - 30).Take(Horizon, 0);
            var open = Label(set, _ => new Likelihood(0.3)).Open
                .Where(one => one.Snapshot.Source == "new").ToList();
            label += open.Where(one => one.Converted).Sum(one => one.Weight) / open.Sum(one => one.Weight) / 40;
        }

        Assert.InRange(label, 0.35, 0.6);
    }

    [Fact]
    public void What_came_after_an_instant_is_forgotten_there()
    {
        var set = new HandFunnel().Lead("A", 0).Opportunity(50, "A").Records(KnownOn).Take(Horizon, 0);
        var one = Assert.Single(set.Mature);

        Assert.Equal(HandFunnel.Day(50), one.ConvertedAt);
        Assert.Null(one.OpenAt(HandFunnel.Day(49)).ConvertedAt);
        Assert.Equal(HandFunnel.Day(50), one.OpenAt(HandFunnel.Day(50)).ConvertedAt);
        Assert.Throws<InvalidOperationException>(() => one.OpenAt(HandFunnel.Day(60)));
    }

    [Fact]
    public void Open_snapshots_are_those_taken_by_the_known_on_date_and_not_mature()
    {
        var set = new HandFunnel().Lead("mature", 0).Lead("open", 350).Lead("converted", 350).Lead("gone", 350)
            .Lead("later", 395).Opportunity(380, "converted").Opportunity(401, "open").Opportunity(352, "gone")
            .Records(KnownOn).Take(Horizon, 7);

        Assert.Equal(["open", "converted"], set.Open.Select(one => one.Snapshot.LeadId));
        Assert.Equal([null, HandFunnel.Day(380)], set.Open.Select(one => one.ConvertedAt));
    }

    private static (LabelledSnapshot[] Open, LabelledSnapshot[] Labelled) Label(
        SnapshotSet set, Func<Snapshot, Likelihood> first)
    {
        var pace = ConversionPace.At(set.Mature, set.Open, set, set.KnownOn!.Value)!;
        return YoungSnapshots.Label(set.Open, set.Mature, pace, set.KnownOn.Value, first);
    }

    /// <summary>Leads of 400 days that convert evenly over the horizon, 30 % of the old and 60 % of the new.</summary>
    private static FunnelRecords Funnel(SeededRandom chance, int old, Predicate<double> isNew)
    {
        var hand = new HandFunnel();
        for (var i = 0; i < old; i++)
        {
            var day = KnownOn * chance.NextDouble();
            hand.Lead($"L{i}", day, source: isNew(day) ? "new" : "old");
            if (chance.NextDouble() < (isNew(day) ? 0.6 : 0.3))
            {
                hand.Opportunity(day + (Horizon * chance.NextDouble()), $"L{i}");
            }
        }

        return hand.Records(KnownOn);
    }
}
