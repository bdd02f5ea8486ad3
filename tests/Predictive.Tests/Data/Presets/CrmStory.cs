using Predictive.Learning;

namespace Predictive.Tests.Data.Presets;

/// <summary>What happened in a small made-up company, before any CRM writes it down in its own way.</summary>
internal sealed class CrmStory
{
    public static readonly DateTime Start = new(2024, 1, 1, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime End = Start.AddDays(540);

    private static readonly string[] _sources = ["Web", "Trade Show", "Partner"];
    private static readonly string[] _titles = ["CFO", "Engineer", "Head of Marketing", "Student"];

    private readonly SeededRandom _chance;

    public CrmStory(ulong seed, int people)
    {
        _chance = new SeededRandom(seed);
        People = [.. Enumerable.Range(1, people).Select(Person)];
    }

    public IReadOnlyList<CrmPerson> People { get; }

    public static int Accounts => 120;

    private CrmPerson Person(int number)
    {
        var created = Start.AddDays(Days(430));
        var eager = _chance.NextDouble();
        var title = _titles[_chance.NextBelow(_titles.Length)];
        var visits = Times(created, (int)(eager * 8));
        var isDecider = title is "CFO" or "Head of Marketing";
        var converts = _chance.NextDouble() < 0.03 + (0.3 * eager) + (isDecider ? 0.2 : 0);
        return new CrmPerson(number, created)
        {
            Account = 1 + _chance.NextBelow(Accounts),
            HasFreeMail = _chance.NextBelow(4) == 0,
            Source = _sources[_chance.NextBelow(_sources.Length)],
            Title = title,
            TitleFilledAt = _chance.NextBelow(3) == 0 ? created.AddDays(Days(20)) : null,
            Campaign = 1 + _chance.NextBelow(6),
            Visits = visits,
            Opens = Times(created, _chance.NextBelow(5)),
            Called = _chance.NextBelow(2) == 0 ? created.AddDays(1 + Days(10)) : null,
            ConvertedAt = converts ? created.AddDays(8 + Days(50)) : null,
            IsWon = _chance.NextBelow(3) == 0,
            LinkedBy = _chance.NextBelow(10) switch { 0 => "account", 1 => "conversion", _ => "role" },
        };
    }

    private DateTime[] Times(DateTime created, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => created.AddDays(Days(25))).Order()];

    private double Days(int most) => Math.Round(_chance.NextDouble() * most * 86_400) / 86_400;
}
