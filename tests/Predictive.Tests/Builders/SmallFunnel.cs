using Predictive.Data;
using Predictive.Learning;

namespace Predictive.Tests.Builders;

/// <summary>A small funnel made by chance from a seed: every kind of column, and something to learn.</summary>
internal sealed class SmallFunnel
{
    public static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime KnownOn = Start.AddDays(540);

    private static readonly string[] _sources = ["web", "fair", "partner"];
    private static readonly string[] _countries = ["DE", "US", "FR", "JP"];
    private static readonly string[] _levels = ["staff", "lead", "vp"];
    private static readonly string[] _types = ["visit", "pricing_page", "form_fill"];

    private readonly SeededRandom _chance;
    private readonly List<Lead> _leads = [];
    private readonly List<FunnelEvent> _events = [];
    private readonly List<Opportunity> _opportunities = [];
    private readonly List<FieldChange> _changes = [];

    private SmallFunnel(ulong seed) => _chance = new SeededRandom(seed);

    public static FunnelRecords Records(ulong seed, int leads = 600)
    {
        var funnel = new SmallFunnel(seed);
        for (var i = 0; i < leads; i++)
        {
            funnel.AddLead(i, leads);
        }

        return funnel.Finished(leads);
    }

    private FunnelRecords Finished(int leads) => new()
    {
        LeadColumns =
        [
            new("country", AttributeKind.Category),
            new("seniority", AttributeKind.Category, KnownWhen.Historised),
            new("team_size", AttributeKind.Number, KnownWhen.Historised),
            new("founded", AttributeKind.Date),
        ],
        AccountColumns = [new("industry", AttributeKind.Category), new("employees", AttributeKind.Number)],
        Leads = _leads,
        Events = EventLog.Of(_events, ["pages", "minutes"]),
        Accounts = [.. Enumerable.Range(0, leads / 3).Select(Account)],
        Opportunities = _opportunities,
        FieldHistory = _changes,
        KnownOn = KnownOn,
    };

    private Account Account(int number) => new(
        $"A{number}",
        Chance(0.2) ? null : Start.AddDays(Days(300)),
        [
            Chance(0.1) ? AttributeValue.Missing : AttributeValue.Of(number % 2 == 0 ? "steel" : "food"),
            AttributeValue.Of(10 + _chance.NextBelow(500)),
        ]);

    private void AddLead(int number, int leads)
    {
        var (id, created, eager) = ($"L{number:0000}", Start.AddDays(Days(450)), _chance.NextDouble());
        var (level, country) = (_chance.NextBelow(3), _countries[_chance.NextBelow(_countries.Length)]);
        _leads.Add(new Lead
        {
            Id = id,
            CreatedAt = created,
            AccountId = Chance(0.8) ? $"A{_chance.NextBelow(leads / 3)}" : null,
            CampaignId = Chance(0.7) ? $"C{_chance.NextBelow(5)}" : null,
            Source = Chance(0.9) ? _sources[_chance.NextBelow(_sources.Length)] : null,
            Attributes =
            [
                Chance(0.1) ? AttributeValue.Missing : AttributeValue.Of(country),
                SeniorityOf(id, created, _levels[level]),
                TeamSizeOf(id, created),
                Chance(0.3) ? AttributeValue.Missing : AttributeValue.Of(15_000 + _chance.NextBelow(6_000)),
            ],
        });
        AddEvents(id, created, (int)(eager * 9));
        if (Chance(0.02 + (0.35 * eager) + (0.25 * level)))
        {
            AddOpportunity(id, created.AddDays(Days(60)));
        }
    }

    private AttributeValue SeniorityOf(string lead, DateTime created, string level)
    {
        if (Chance(0.3))
        {
            Change(lead, "seniority", created.AddDays(Days(40)), Chance(0.5) ? null : "intern", level);
        }

        return AttributeValue.Of(level);
    }

    private AttributeValue TeamSizeOf(string lead, DateTime created)
    {
        var at = created;
        var size = 1 + _chance.NextBelow(50);
        for (var changes = _chance.NextBelow(4); changes > 1; changes--)
        {
            at = at.AddDays(Days(15));
            Change(lead, "team_size", at, $"{size}", $"{++size}");
        }

        return AttributeValue.Of(size);
    }

    private void Change(string lead, string field, DateTime at, string? before, string? after) =>
        _changes.Add(new FieldChange(lead, field, at, before, after));

    private void AddEvents(string lead, DateTime created, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var type = _types[_chance.NextBelow(_types.Length)];
            double[] numbers = type == "visit" ? [1 + _chance.NextBelow(9), Chance(0.2) ? double.NaN : Days(30)] : [];
            _events.Add(new FunnelEvent(lead, type, created.AddDays(Days(30)), numbers));
        }

        if (Chance(0.4))
        {
            _events.Add(new FunnelEvent(lead, "call", created.AddDays(Days(20)), [], BySales: true));
        }
    }

    /// <summary>Every fifth deal has a second person, if someone of the account came earlier.</summary>
    private void AddOpportunity(string lead, DateTime at)
    {
        var account = _leads[^1].AccountId;
        var second = Chance(0.2) && account is not null ? _leads.Find(one => one.AccountId == account)!.Id : lead;
        bool? won = Chance(0.3) ? true : null;
        _opportunities.Add(new Opportunity(
            $"O{_opportunities.Count}", [.. new[] { lead, second }.Distinct()], at, won is null ? null : at.AddDays(5),
            won, 100));
    }

    private bool Chance(double share) => _chance.NextDouble() < share;

    private double Days(int most) => Math.Round(_chance.NextDouble() * most * 86_400) / 86_400;
}
