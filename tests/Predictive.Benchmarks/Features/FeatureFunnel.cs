using Predictive.Data;
using Predictive.Learning;

namespace Predictive.Benchmarks.Features;

/// <summary>A funnel by seed, held in memory: leads of a year with about 50 events each, of 20 types.</summary>
internal static class FeatureFunnel
{
    /// <summary>How many events a lead has, on average.</summary>
    public const int EventsOfALead = 50;

    private static readonly DateTime _start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] _countries = ["DE", "US", "FR", "JP", "BR", "IN"];

    private static readonly string[] _types =
    [
        "site_visit", "site_pricing", "site_download", "email_delivered", "email_open", "email_click", "email_reply",
        "form_fill", "form_start", "webinar_registered", "webinar_attended", "chat", "demo_request", "event_visit",
        "event_badge", "ad_view", "ad_click", "social_follow", "social_share", "call",
    ];

    /// <summary>The records of so many leads.</summary>
    public static FunnelRecords Records(int leads, ulong seed)
    {
        var chance = new SeededRandom(seed);
        var (all, events) = (new Lead[leads], new EventLogBuilder(["pages"]));
        for (var i = 0; i < leads; i++)
        {
            var created = _start.AddSeconds(chance.NextBelow(365 * 86_400));
            all[i] = new Lead
            {
                Id = $"L{i}",
                CreatedAt = created,
                CampaignId = $"C{chance.NextBelow(200)}",
                Source = $"S{chance.NextBelow(8)}",
                Attributes =
                    [AttributeValue.Of(_countries[chance.NextBelow(6)]), AttributeValue.Of(chance.NextBelow(5000))],
            };
            for (var count = chance.NextBelow(2 * EventsOfALead) + 1; count > 0; count--)
            {
                var type = chance.NextBelow(_types.Length);
                events.Add(
                    all[i].Id, _types[type], created.AddSeconds(chance.NextBelow(120 * 86_400)),
                    bySales: type == _types.Length - 1);
                if (type < 3) events.Quantity(0, 1 + chance.NextBelow(9));
            }
        }

        return new FunnelRecords
        {
            LeadColumns = [new("country", AttributeKind.Category), new("employees", AttributeKind.Number)],
            Leads = all,
            Events = events.Build(),
            KnownOn = _start.AddDays(600),
        };
    }
}
