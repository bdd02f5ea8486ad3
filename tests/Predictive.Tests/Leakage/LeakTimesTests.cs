using Predictive.Data;
using Predictive.Features;
using Predictive.Leakage;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Snapshots;
using Xunit;

namespace Predictive.Tests.Leakage;

public sealed class LeakTimesTests
{
    [Fact]
    public void What_the_field_history_says_was_written_after_conversion_is_left_out()
    {
        var world = new Plant("overwritten, with history", 0.9).Into(LeakWorld.Simulated("plain", 3_000, seed: 64), 64);

        var finding = Assert.Single(world.Check().Findings, one => one.Column == "p");

        Assert.Equal(LeakVerdict.LeftOut, finding.Verdict);
        Assert.Contains(finding.Evidence, one => one.Kind == LeakEvidenceKind.FilledAfterwards);
    }

    [Fact]
    public void A_column_set_on_conversion_tells_nothing_of_young_leads_and_an_honest_one_as_much_as_of_old_ones()
    {
        var world = new Plant("status of converters", 0.9).Into(new HonestWorld(33).Make(6_000), 33);
        var snapshots = FunnelSnapshots.Take(world.Records, world.Funnel);
        var split = TrainingSplitter.Split(snapshots, SplitShares.Default, seed: 7);
        var young = YoungLeads.Of(
            new LeakSources(world.Records, world.Conversions, snapshots.Schedule.FirstAge, snapshots.Horizon.Days),
            [.. split.Train])!;
        var names = world.Records.LeadColumns.Select(column => column.Name).ToList();

        var (missing, error) = FillsWithAge.MissingShare(young, names.IndexOf("p"));
        var (honest, honestError) = FillsWithAge.MissingShare(young, names.IndexOf("request"));

        Assert.InRange(missing, 1 - (3 * error), 1 + (3 * error));
        Assert.InRange(honest, -3 * honestError, 3 * honestError);
        Assert.InRange(error, 0, 0.3);
    }

    [Fact]
    public void An_encoding_of_outcomes_not_known_yet_is_left_out_and_the_honest_mean_of_a_group_is_not()
    {
        var world = new Plant("encoding of outcomes", 5).Into(LeakWorld.Simulated("plain", 5_000, seed: 65), seed: 65);
        var chance = new SeededRandom(66);
        var mean = new Dictionary<string, double>();
        var group = world.Records.LeadColumns.Index().Single(one => one.Item.Name == "group").Index;
        world = world.With([("honest", AttributeKind.Number)], lead =>
        {
            mean.TryAdd(lead.Attributes[group].Text!, Math.Round(chance.NextDouble(), 1));
            return [AttributeValue.Of(mean[lead.Attributes[group].Text!])];
        });

        var findings = world.Check().Findings;

        var encoding = Assert.Single(findings, one => one.Column == "p");
        Assert.Equal(LeakVerdict.LeftOut, encoding.Verdict);
        Assert.Contains(encoding.Evidence, one => one.Kind == LeakEvidenceKind.EncodesOutcomes);
        Assert.DoesNotContain(findings, one => one.Column is "honest" or "group");
    }

    [Fact]
    public void A_left_out_source_takes_its_track_record_with_it()
    {
        var world = new Plant("status of converters", 0.9).Into(LeakWorld.Simulated("plain", 3_000, seed: 67), 67);

        var report = world.Check(sourceColumn: "p");

        Assert.Superset(new HashSet<string> { "p", "source_record", "campaign_record" }, report.LeftOut.ToHashSet());
        Assert.Contains("leave with it", Assert.Single(report.Findings, one => one.Column == "p").Sentence);
        var mature = FunnelSnapshots.Take(world.Records, world.Funnel).Mature;
        var records = new GrowingTrackRecords(mature);
        Assert.Contains(FeatureMatrixBuilder.Learn(mature, records).Features, one => one is RecordRate);
        Assert.DoesNotContain(
            FeatureMatrixBuilder.Learn(mature, records, report.LeftOut).Features, one => one is RecordRate);
    }

    [Fact]
    public void The_gap_between_a_random_and_the_time_split_is_measured_where_something_says_what_came_first()
    {
        var world = LeakWorld.Simulated("drifting", 3_000, seed: 68);
        var snapshots = FunnelSnapshots.Take(world.Records, world.Funnel);

        var gap = FunnelLeaks.Check(world.Funnel, snapshots, SplitShares.Default, seed: 7, world.Records).SplitGap!;

        Assert.True(gap.AucByTime.HasInterval && gap.LogLossAtRandom.HasInterval);
        Assert.Equal(gap.AucAtRandom.Value - gap.AucByTime.Value, gap.Auc);
        Assert.StartsWith("Tested on leads drawn at random", gap.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dates_and_order_there_is_no_such_gap_and_nothing_is_point_in_time()
    {
        var funnel = new Builders.HandFunnel(new AttributeColumn("n", AttributeKind.Number));
        for (var i = 0; i < 200; i++)
        {
            funnel.Lead($"L{i}", day: null, outcome: i % 3 == 0, attributes: [AttributeValue.Of(i % 7)]);
        }

        var snapshots = new SnapshotTaker(funnel.Records(null)).Take(
            new Dictionary<string, DateTime>(), SnapshotSchedule.OfAges(7), LabelHorizon.OfDays(30));

        Assert.Null(SplitGaps.Of(snapshots, new HashSet<string>(), seed: 7));
        Assert.Single(LeakCheck.Of(snapshots.Mature, snapshots.Mature, new HashSet<string>(), seed: 7).Notes);
    }
}
