using Predictive.Models;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Models;

public sealed class TrainingSplitterTests
{
    [Fact]
    public void Parts_follow_in_time_with_labels_known_when_the_test_begins()
    {
        // Looked at on days 0 to 9, labels known two days later: when the test begins, on day 8, day 7's is not.
        var split = Split(OneLeadADay(10).Records().Take(2, 0));
        Assert.Equal(["L0", "L1", "L2", "L3"], Ids(split.Learn));
        Assert.Equal(["L4"], Ids(split.StopBy));
        Assert.Equal(["L5", "L6"], Ids(split.Calibrate));
        Assert.Equal(["L8", "L9"], Ids(split.Test));
        Assert.Equal((SplitKind.Time, 2, 1, 0), (split.Kind, split.EmbargoDays, split.Embargoed, split.OnTwoSides));
        Assert.Equal(HandFunnel.Day(8), split.TestBegins);
        Assert.All(split.Train.Concat(split.Calibrate), one => Assert.True(one.MaturesAt <= split.TestBegins));
        Assert.Contains("only labels known by then", split.Description);
        Assert.Contains("2024-01-09", split.Description);
    }

    [Fact]
    public void A_label_that_matures_the_instant_the_test_begins_is_known()
    {
        var split = Split(OneLeadADay(10).Records().Take(1, 0));
        Assert.Equal((0, 1), (split.Embargoed, split.EmbargoDays));
        Assert.Equal("L7", Ids(split.Calibrate).Last());
    }

    [Fact]
    public void The_embargo_is_dropped_and_said_where_the_history_is_too_short()
    {
        var split = Split(OneLeadADay(10).Records().Take(30, 0));
        Assert.Equal((0, 0), (split.EmbargoDays, split.Embargoed));
        Assert.Equal("L7", Ids(split.Calibrate).Last());
        Assert.Equal(["L8", "L9"], Ids(split.Test));
        Assert.Contains("no embargo", split.Description);
    }

    [Fact]
    public void The_embargo_is_dropped_where_it_would_leave_one_outcome_only()
    {
        var funnel = new HandFunnel();
        for (var day = 0; day < 10; day++)
        {
            funnel.Lead($"L{day}", day);
        }

        Assert.Equal(0, Split(funnel.Opportunity(7.5, "L7").Records().Take(2, 0)).EmbargoDays);
        Assert.Equal(2, Split(funnel.Opportunity(3.5, "L3").Records().Take(2, 0)).EmbargoDays);
    }

    [Fact]
    public void Snapshots_of_one_instant_never_stand_on_two_sides()
    {
        var funnel = new HandFunnel();
        foreach (var (name, day) in "aabbbccccc".Select((name, i) => ($"{name}{i}", (double)name)))
        {
            funnel.Lead(name, day).Opportunity(day + 0.5, name);
        }

        var split = Split(funnel.Lead("no", 90).Records().Take(1, 0));
        Assert.Equal(["c5", "c6", "c7", "c8", "c9"], Ids(split.Test));
        Assert.Equal(["b2", "b3", "b4"], Ids(split.Calibrate));
        Assert.Equal(["a0", "a1", "no"], Ids(split.Train).Order());
    }

    [Fact]
    public void A_lead_is_left_out_if_any_of_its_opportunities_stands_in_a_later_part()
    {
        // L9 belongs to two opportunities, and only the second is L2's too.
        var split = Split(OneLeadADay(10).Opportunity(50, "L2", "L9").Opportunity(50, "L0", "L6").Records().Take(2, 0));
        Assert.Equal(["L1", "L3", "L4"], Ids(split.Train));
        Assert.Equal(["L5", "L6"], Ids(split.Calibrate));
        Assert.Equal(2, split.OnTwoSides);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Generated_funnels_are_split_apart_and_the_order_of_rows_changes_nothing(ulong seed)
    {
        var records = SmallFunnel.Records(seed, leads: 400);
        var split = Split(records.Take(30, 0, 7, 30));
        List<IReadOnlyList<LabelledSnapshot>> parts = [[.. split.Train], split.Calibrate, split.Test];
        AssertApart(parts, one => [one.Snapshot.LeadId]);
        AssertApart(parts, one => one.OpportunityIds);
        AssertApart(parts, one => [$"{one.Snapshot.AsOf!.Value.Instant:O}"]);
        Assert.All(parts[0].Concat(parts[1]), one => Assert.True(one.MaturesAt <= split.TestBegins));
        Assert.True(split.OnTwoSides > 0 && split.Embargoed > 0);
        Assert.Equal(Print(split), Print(Split(records.RowsShuffled(seed + 9).Take(30, 0, 7, 30))));
    }

    [Fact]
    public void An_order_column_stands_for_time_and_equal_places_stay_together()
    {
        var funnel = new HandFunnel();
        double[] places = [9, 1, 2, 3, 4, 5, 6, 7, 8, 8];
        for (var i = 0; i < places.Length; i++)
        {
            funnel.Lead($"L{i}", null, outcome: i % 2 == 0, order: places[i]);
        }

        var split = Split(funnel.Records(knownOnDay: null).Take());
        Assert.Equal(SplitKind.Order, split.Kind);
        Assert.Equal(["L8", "L9", "L0"], Ids(split.Test).OrderBy(id => id == "L0"));
        Assert.Equal(7, split.Train.Count() + split.Calibrate.Count);
        Assert.Null(split.TestBegins);
        Assert.Contains("order", split.Description);
    }

    [Fact]
    public void Without_time_and_order_the_seed_decides_and_accounts_stay_together()
    {
        var funnel = new HandFunnel();
        for (var i = 0; i < 200; i++)
        {
            funnel.Lead($"L{i:000}", null, account: i % 4 == 0 ? null : $"A{i % 40}", outcome: i % 3 == 0);
        }

        var records = funnel.Records(knownOnDay: null);
        var split = Split(records.Take());
        Assert.Equal(SplitKind.Random, split.Kind);
        Assert.Contains("at random", split.Description);
        AssertApart([[.. split.Train], split.Calibrate, split.Test], one => [one.Cluster]);
        Assert.Equal(200, split.Train.Count() + split.Calibrate.Count + split.Test.Count);
        Assert.Equal(Print(split), Print(Split(records.RowsShuffled(5).Take())));
        Assert.NotEqual(Print(split), Print(TrainingSplitter.Split(records.Take(), SplitShares.Default, seed: 8)));
    }

    [Fact]
    public void Shares_are_sixty_twenty_twenty_unless_told()
    {
        Assert.Equal(new SplitShares(0.6, 0.2), SplitShares.Default);
        Assert.Equal(0.15, SplitShares.EarlyStopping);
        Assert.Equal(0.25, TrainingSplitter.LeastAfterEmbargo);
        var told = TrainingSplitter.Split(OneLeadADay(10).Records().Take(30, 0), new SplitShares(0.4, 0.3), seed: 7);
        Assert.Equal((4, 3, 3), (told.Train.Count(), told.Calibrate.Count, told.Test.Count));
    }

    /// <summary>Every other lead converts half a day later.</summary>
    private static HandFunnel OneLeadADay(int days)
    {
        var funnel = new HandFunnel();
        for (var day = 0; day < days; day++)
        {
            funnel.Lead($"L{day}", day);
            if (day % 2 == 1) funnel.Opportunity(day + 0.5, $"L{day}");
        }

        return funnel;
    }

    private static TrainingSplit Split(SnapshotSet set) => TrainingSplitter.Split(set, SplitShares.Default, seed: 7);

    private static IEnumerable<string> Ids(IEnumerable<LabelledSnapshot> part) =>
        part.Select(one => one.Snapshot.LeadId);

    private static void AssertApart(
        List<IReadOnlyList<LabelledSnapshot>> parts, Func<LabelledSnapshot, IEnumerable<string>> what)
    {
        var sides = parts.Select(part => part.SelectMany(what).ToHashSet()).ToList();
        Assert.All(sides, Assert.NotEmpty);
        Assert.Equal(sides.Sum(side => side.Count), sides.SelectMany(side => side).Distinct().Count());
    }

    private static string Print(TrainingSplit split) => string.Join('|',
        new[] { split.Learn, split.StopBy, split.Calibrate, split.Test }
            .Select(part => string.Join(' ', part.Select(one => $"{one.Snapshot.LeadId}@{one.Snapshot.AgeDays}"))));
}
