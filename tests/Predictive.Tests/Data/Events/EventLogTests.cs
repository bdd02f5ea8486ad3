using Predictive.Data;
using Predictive.Learning;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Data.Events;

/// <summary>What a log of events gives back, and in which order.</summary>
public sealed class EventLogTests
{
    [Fact]
    public void It_gives_back_what_was_put_in_lead_by_lead_and_the_latest_first()
    {
        var given = Given(seed: 5, 400);
        var log = EventLog.Of(given, ["pages", "minutes"], ["page"]);
        var expected = log.Leads.SelectMany(lead => given.Where(one => one.LeadId == lead)
            .OrderByDescending(one => one.At).ThenBy(one => one.Type, StringComparer.Ordinal).Select(Print));
        Assert.Equal(expected, log.Select(Print));
        Assert.Equal(log.Select(Print), Enumerable.Range(0, log.Count).Select(i => Print(log[i])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_rows_and_columns_changes_no_lead_s_events(ulong seed)
    {
        var given = Given(seed: 6, 300);
        var turned = RecordsCopies.Shuffled(given, seed)
            .Select(one => one with { Quantities = [.. one.Quantities.Reverse()] });
        var log = EventLog.Of(given, ["pages", "minutes"], ["page"]);
        var other = EventLog.Of(turned, ["minutes", "pages"], ["page"]);
        Assert.Equal(
            log.OrderBy(one => one.LeadId, StringComparer.Ordinal).Select(Print),
            other.OrderBy(one => one.LeadId, StringComparer.Ordinal)
                .Select(one => Print(one with { Quantities = [.. one.Quantities.Reverse()] })));
    }

    [Fact]
    public void Columns_that_no_event_uses_weigh_nothing()
    {
        var day = SmallFunnel.Start;
        var log = EventLog.Of([new("A", "visit", day, []), new("A", "visit", day, [])], ["pages"], ["page"]);
        Assert.Equal((2 * 10) + (2 * sizeof(int)), log.BytesHeld);
        Assert.Empty(log[0].Quantities);
    }

    [Fact]
    public void Too_many_types_are_refused_with_what_to_do()
    {
        var builder = new EventLogBuilder();
        var fault = Assert.Throws<BadInputException>(() =>
        {
            for (var i = 0; i < 40_000; i++)
                builder.Add("A", $"visit of {i}", SmallFunnel.Start);
        });
        Assert.Contains("'visit of 32766'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("detail", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Events whose type and moment are never the same twice for a lead, but for some moments.</summary>
    private static List<FunnelEvent> Given(ulong seed, int count)
    {
        var chance = new SeededRandom(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(i => new FunnelEvent(
                $"L{chance.NextBelow(20)}", $"type {i}", SmallFunnel.Start.AddDays(chance.NextBelow(30)),
                chance.NextBelow(2) == 0 ? [] : [chance.NextBelow(5), chance.NextBelow(2) == 0 ? double.NaN : 1.5],
                BySales: chance.NextBelow(4) == 0,
                CampaignId: chance.NextBelow(3) == 0 ? $"C{chance.NextBelow(3)}" : null)
            {
                LearnedAt = chance.NextBelow(3) == 0 ? SmallFunnel.Start.AddDays(31 + chance.NextBelow(9)) : null,
                Channel = chance.NextBelow(3) == 0 ? "mail" : null,
                Details = chance.NextBelow(3) == 0 ? [$"/p{chance.NextBelow(4)}"] : [],
            }),
        ];
    }

    private static string Print(FunnelEvent one) => FormattableString.Invariant(
        $"{one.LeadId} {one.Type} {one.At:O} {one.BySales} {one.LearnedAt:O} {one.CampaignId} {one.Channel} ")
        + string.Join(',', one.Quantities) + string.Join(',', one.Details);
}
