using Predictive.Data;
using Predictive.Learning;
using Predictive.Tests.Builders;

namespace Predictive.Tests.Features;

/// <summary>
/// A funnel by chance whose events have everything an event can have: groups, mails that machines open, channels of
/// their own or of their campaign, words, numbers, sales, and a day on which they were learned of.
/// </summary>
internal static class ActivityWorld
{
    private static readonly string[] _types =
        ["email_delivered", "email_open", "email_click", "site_visit", "site_price", "chat", "call"];

    private static readonly string[] _pages = ["/price", "/home", "/docs"];
    private static readonly string[] _titles = ["VP Sales", "Head of IT", "Marketing Manager", "Intern", ""];
    private static readonly string[] _addresses = ["a@gmail.com", "b@acme.example", "c@uni.ac.uk", "d@city.gov"];

    public static FunnelRecords Records(ulong seed, int leads)
    {
        var chance = new SeededRandom(seed);
        var all = Enumerable.Range(0, leads).Select(i => Lead(i, chance)).ToArray();
        return new FunnelRecords
        {
            LeadColumns = [new("job_title", AttributeKind.Category)],
            Leads = all,
            Events = EventLog.Of(all.SelectMany(lead => Events(lead, chance)), ["pages", "minutes"], ["page"]),
            Campaigns = [new("C0", null, "mail", null), new("C1", null, "search", null), new("C2", null, null, null)],
            Opportunities =
            [
                .. all.Where((_, i) => i % 5 == 0).Select((lead, i) => new Opportunity(
                    $"O{i}", [lead.Id], lead.CreatedAt!.Value.AddDays(61 + chance.NextBelow(20)), null, null, null)),
            ],
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            KnownOn = SmallFunnel.KnownOn,
        };
    }

    /// <summary>Only what was known by an instant.</summary>
    public static FunnelRecords EndingAt(FunnelRecords records, DateTime asOf) => new()
    {
        LeadColumns = records.LeadColumns,
        Leads = [.. records.Leads.Where(lead => lead.CreatedAt <= asOf)],
        Events = EventLog.Of(
            records.Events.Where(one => one.KnownAt <= asOf), records.Events.Quantities, records.Events.Details),
        Campaigns = records.Campaigns,
        TimeZone = records.TimeZone,
        KnownOn = asOf,
    };

    private static Lead Lead(int number, SeededRandom chance) => new()
    {
        Id = $"L{number}",
        CreatedAt = SmallFunnel.Start.AddSeconds(chance.NextBelow(300 * 86_400)),
        Email = chance.NextBelow(4) == 0 ? null : _addresses[chance.NextBelow(_addresses.Length)],
        Source = $"S{chance.NextBelow(2)}",
        Attributes = [AttributeValue.Of(_titles[chance.NextBelow(_titles.Length)])],
    };

    private static IEnumerable<FunnelEvent> Events(Lead lead, SeededRandom chance)
    {
        for (var count = chance.NextBelow(30); count > 0; count--)
        {
            // Whole days are common, so that windows are met at their very ends.
            var at = chance.NextBelow(3) == 0
                ? lead.CreatedAt!.Value.AddDays(chance.NextBelow(110) - 20)
                : lead.CreatedAt!.Value.AddSeconds(chance.NextBelow(100 * 86_400) - (10 * 86_400));
            var one = Event(lead.Id, _types[chance.NextBelow(_types.Length)], at, chance);
            yield return one;
            for (var more = chance.NextBelow(3) == 0 ? chance.NextBelow(5) : 0; more > 0; more--)
            {
                at = at.AddMilliseconds(chance.NextBelow(4) == 0 ? chance.NextBelow(60_000) : chance.NextBelow(1_500));
                yield return Event(lead.Id, _types[chance.NextBelow(3)], at, chance);
            }
        }
    }

    private static FunnelEvent Event(string lead, string type, DateTime at, SeededRandom chance) => new(
        lead, type, at, chance.NextBelow(2) == 0 ? [] : [chance.NextBelow(9) + 0.1, double.NaN],
        BySales: type == "call")
    {
        LearnedAt = chance.NextBelow(5) == 0 ? at.AddSeconds(chance.NextBelow(10 * 86_400)) : null,
        CampaignId = chance.NextBelow(2) == 0 ? $"C{chance.NextBelow(3)}" : null,
        Channel = chance.NextBelow(4) == 0 ? "fair" : null,
        Details = chance.NextBelow(2) == 0 ? [_pages[chance.NextBelow(_pages.Length)]] : [],
    };
}
