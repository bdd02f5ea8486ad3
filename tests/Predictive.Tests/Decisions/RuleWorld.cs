using Predictive.Data;
using Predictive.Learning;

namespace Predictive.Tests.Decisions;

/// <summary>A small funnel by seed with all that rules ask about: details, late events, recycling, changes.</summary>
internal static class RuleWorld
{
    public static readonly DateTime Start = new(2025, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    public static readonly string[] Types = ["open", "click", "form", "call", "never"];
    public static readonly string[] Pages = ["pricing", "blog", "pricing/eu"];
    public static readonly string[] Countries = ["DE", "US", "FR"];

    public static FunnelRecords Records(ulong seed, int leads)
    {
        var chance = new SeededRandom(seed);
        List<Lead> all = [];
        List<FunnelEvent> events = [];
        List<FieldChange> changes = [];
        List<Disposition> said = [];
        for (var i = 0; i < leads; i++)
        {
            var (id, created) = ($"L{i}", Start.AddHours(chance.NextBelow(24 * 60)));
            all.Add(LeadOf(id, created, chance));
            for (var count = chance.NextBelow(14); count > 0; count--)
                events.Add(EventOf(id, created, chance));
            if (chance.NextBelow(3) == 0)
                changes.Add(new FieldChange(id, "country", created.AddDays(chance.NextBelow(60)), "US", "DE"));
            for (var count = chance.NextBelow(3); count > 0; count--)
            {
                var verdict = chance.NextBelow(3) == 0 ? "rejected" : "recycled";
                said.Add(new Disposition(id, created.AddDays(chance.NextBelow(60)), verdict, null));
            }
        }

        return new FunnelRecords
        {
            LeadColumns =
            [
                new("country", AttributeKind.Category, KnownWhen.Historised), new("title", AttributeKind.Category),
                new("size", AttributeKind.Number),
            ],
            AccountColumns = [new("size", AttributeKind.Number), new("industry", AttributeKind.Category)],
            Leads = all,
            Accounts = [.. Enumerable.Range(0, 10).Select(number => new Account(
                $"A{number}", number % 2 == 0 ? null : Start.AddDays(7 * number),
                [AttributeValue.Of(100 * number), AttributeValue.Of(number % 3 == 0 ? "steel" : "food")]))],
            Events = EventLog.Of(events, [], ["page"]),
            FieldHistory = [.. changes.GroupBy(one => one.LeadId).Select(group => group.First())],
            Dispositions = said,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            KnownOn = Start.AddDays(200),
        };
    }

    private static Lead LeadOf(string id, DateTime created, SeededRandom chance) => new()
    {
        Id = id,
        CreatedAt = created,
        AccountId = chance.NextBelow(3) == 0 ? null : $"A{chance.NextBelow(10)}",
        CampaignId = chance.NextBelow(3) == 0 ? null : $"C{chance.NextBelow(3)}",
        Source = chance.NextBelow(4) == 0 ? null : $"S{chance.NextBelow(2)}",
        Attributes =
        [
            AttributeValue.Of(Countries[chance.NextBelow(3)]),
            chance.NextBelow(3) == 0 ? AttributeValue.Missing : AttributeValue.Of($"VP of {id}"),
            chance.NextBelow(2) == 0 ? AttributeValue.Missing : AttributeValue.Of(chance.NextBelow(900)),
        ],
        DeletedAt = chance.NextBelow(20) == 0 ? created.AddDays(40) : null,
    };

    /// <summary>Times are whole hours, so that many are equal and boundaries are met.</summary>
    private static FunnelEvent EventOf(string lead, DateTime created, SeededRandom chance)
    {
        var (type, at) = (chance.NextBelow(4), created.AddHours(chance.NextBelow(24 * 50) - 24));
        return new FunnelEvent(
            lead, Types[type], at, [], BySales: type == 3,
            chance.NextBelow(5) == 0 ? at.AddHours(chance.NextBelow(200)) : null,
            chance.NextBelow(4) == 0 ? $"C{chance.NextBelow(3)}" : null)
        {
            Details = chance.NextBelow(2) == 0 ? [] : [Pages[chance.NextBelow(3)]],
        };
    }
}
