using Predictive.Data;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Snapshots;

/// <summary>What a snapshot knows of attributes, accounts and sales touches is what was known by then.</summary>
public sealed class KnownByThenTests
{
    private static readonly AttributeColumn _level = new("level", AttributeKind.Category, KnownWhen.Historised);
    private static readonly AttributeColumn _size = new("size", AttributeKind.Number, KnownWhen.Historised);
    private static readonly AttributeColumn _since = new("since", AttributeKind.Date, KnownWhen.Historised);

    [Theory]
    [InlineData(9.9, null)]
    [InlineData(10, "staff")]
    [InlineData(19.9, "staff")]
    [InlineData(20, "vp")]
    public void A_historised_word_is_what_it_was(double day, string? word)
    {
        var funnel = new HandFunnel(_level).Lead("A", attributes: [AttributeValue.Of("vp")])
            .Change("A", "level", 20, "staff", "vp").Change("A", "level", 10, null, "staff");
        Assert.Equal(word, funnel.At("A", day).Attributes["level"].Text);
    }

    [Fact]
    public void Historised_numbers_and_dates_are_what_they_were()
    {
        var funnel = new HandFunnel(_size, _since)
            .Lead("A", attributes: [AttributeValue.Of(9), AttributeValue.Of(20_000)])
            .Change("A", "size", 10, "2.5", "9").Change("A", "since", 10, "2020-01-02", "2024-10-04");
        Assert.Equal(2.5, funnel.At("A", 5).Attributes["size"].Number);
        Assert.Equal(18_263, funnel.At("A", 5).Attributes["since"].Number);
        Assert.Equal(9, funnel.At("A", 15).Attributes["size"].Number);
        Assert.Equal(20_000, funnel.At("A", 15).Attributes["since"].Number);
    }

    [Fact]
    public void A_static_attribute_is_never_rolled_back()
    {
        var column = new AttributeColumn("level", AttributeKind.Category);
        var funnel = new HandFunnel(column).Lead("A", attributes: [AttributeValue.Of("vp")])
            .Change("A", "level", 10, "staff", "vp");
        Assert.Equal("vp", funnel.At("A", 5).Attributes["level"].Text);
    }

    [Fact]
    public void Of_changes_at_the_same_instant_the_first_of_the_chain_tells_what_was()
    {
        var funnel = new HandFunnel(_level).Lead("A", attributes: [AttributeValue.Of("vp")])
            .Change("A", "level", 10, "staff", "lead").Change("A", "level", 10, "intern", "staff")
            .Change("A", "level", 10, "lead", "vp");
        Assert.Equal("intern", funnel.At("A", 5).Attributes["level"].Text);
    }

    [Fact]
    public void An_account_entered_later_is_not_known()
    {
        var funnel = new HandFunnel { AccountColumns = [new("industry", AttributeKind.Category)] }
            .Lead("A", account: "X").Lead("B", account: "Y").Lead("C", account: "Z")
            .Account("X", 10, AttributeValue.Of("steel")).Account("Y", null, AttributeValue.Of("food"));
        Assert.Null(funnel.At("A", 9.9).Account);
        Assert.Equal("steel", funnel.At("A", 10).Account!["industry"].Text);
        Assert.Equal("food", funnel.At("B", 0).Account!["industry"].Text);
        Assert.Null(funnel.At("C", 50).Account);
    }

    [Fact]
    public void Sales_touches_are_never_among_the_events_unless_asked_for()
    {
        static HandFunnel Funnel(bool asked) => new HandFunnel { SalesTouchesDescribe = asked }
            .Lead("A").Event("A", "visit", 2).Event("A", "call", HandFunnel.Day(3), bySales: true);
        var kept = Funnel(asked: false).At("A", 7);
        Assert.Equal(["visit"], kept.Events.Select(one => one.Type));
        Assert.Equal(["call"], kept.SalesTouches.Select(one => one.Type));
        var asked = Funnel(asked: true).At("A", 7);
        Assert.Equal(["call", "visit"], asked.Events.Select(one => one.Type));
        Assert.Empty(asked.SalesTouches);
    }

    [Fact]
    public void Sales_touches_of_a_generated_funnel_never_become_events()
    {
        var mature = SmallFunnel.Records(seed: 3, leads: 200).Take().Mature;
        Assert.Contains(mature, one => one.Snapshot.SalesTouches.Count > 0);
        Assert.DoesNotContain(mature, one => one.Snapshot.Events.Any(known => known.Type == "call"));
    }

    [Fact]
    public void Events_stand_latest_first_with_their_days_ago()
    {
        var funnel = new HandFunnel().Lead("A").Event("A", "visit", 2).Event("A", "form", 5).Event("A", "chat", 5);
        Assert.Equal(
            [("chat", 2.0), ("form", 2.0), ("visit", 5.0)],
            funnel.At("A", 7).Events.Select(one => (one.Type, one.DaysAgo)));
    }

    [Fact]
    public void A_snapshot_without_its_account_differs_in_nothing_else()
    {
        var seen = SmallFunnel.Records(seed: 3, leads: 200).Take().Mature
            .Select(one => one.Snapshot).First(one => one.Account is not null);
        var hidden = seen.WithoutAccount();
        Assert.Null(hidden.Account);
        Assert.Equal(
            Lines(SnapshotPrint.Of(seen)).Where(line => !line.StartsWith("account ", StringComparison.Ordinal)
                && !line.StartsWith("AccountActivity ", StringComparison.Ordinal)),
            Lines(SnapshotPrint.Of(hidden)).Where(line => line is not ("no account" or "")));
    }

    private static string[] Lines(string text) => text.Split('\n');
}
