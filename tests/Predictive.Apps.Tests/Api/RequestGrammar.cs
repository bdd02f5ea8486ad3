using System.Globalization;

namespace Predictive.Apps.Tests.Api;

/// <summary>Grows request bodies from a grammar; now and then a rule gives something else.</summary>
internal sealed class RequestGrammar(int seed)
{
    private const double WrongValue = 0.012;
    private const double WrongField = 0.02;
    private const double BrokenSyntax = 0.05;

    private static readonly string[] _anything =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "0.5", "1e30", "1e31", "1e308", "1e999", "-1e999", "5e-324",
        "123456789012345678901234567890", "\"\"", "\" \"", "\"a\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"",
        "\"\\u202e\"", "\"\ud83d\ude00\"", "\"NaN\"", "\"Infinity\"", "\"2026-06-15\"", "\"0001-01-01\"",
        "\"9999-12-31T23:59:59.9999999Z\"", "\"2026-02-30\"", "\"2026-06-15T25:00:00Z\"", "\"1e5\"", "\"__proto__\"",
        "\"'; DROP TABLE leads; --\"", "\"../../etc/passwd\"", "\"%s%n\"", "[]", "{}", "[[]]", "[null]", "{\"a\":{}}",
        "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
    ];

    private static readonly string[] _words =
        ["director", "web", "K1", "pricing_page", "email_open", "unknown", "none", "software", "x", "\\u00e9", "a\\nb"];

    private readonly Random _chance = new(seed);
    private int _ids;

    public string BodyOf(string path)
    {
        var body = path switch
        {
            "/v1/score" => Object(
                ("leads", () => List(1, 3, Lead), 1), ("asOf", Date, 0.8),
                ("reasons", () => Pick("none", "codes", "words"), 0.3), ("top", () => Whole(1, 100), 0.2)),
            "/v1/explain" => Object(("lead", Lead, 1), ("asOf", Date, 0.8), ("since", EarlyDate, 0.4)),
            "/v1/score/stream" => string.Join('\n', Enumerable.Range(0, _chance.Next(1, 4)).Select(_ => Lead())),
            "/v1/outcomes" => Object(("outcomes", () => List(1, 3, Outcome), 1)),
            "/v1/dispositions" => Object(("dispositions", () => List(1, 3, Disposition), 1)),
            _ => Object(("lead", ToldLead, 0.7), ("events", () => List(0, 3, Event), 0.7)),
        };
        return _chance.NextDouble() < BrokenSyntax ? Broken(body) : body;
    }

    private string Lead() => Object(
        ("id", () => $"\"l{_ids++}\"", 1), ("createdAt", EarlyDate, 1), ("email", Word, 0.2), ("source", Word, 0.4),
        ("campaign", Word, 0.3), ("points", Number, 0.2), ("attributes", Attributes, 0.7),
        ("events", () => List(0, 4, Event), 0.7), ("account", Account, 0.5), ("accountActivity", Activity, 0.2));

    private string ToldLead() => Object(
        ("createdAt", EarlyDate, 0.9), ("email", Word, 0.2), ("company", Word, 0.2), ("source", Word, 0.4),
        ("points", Number, 0.2), ("attributes", Attributes, 0.7), ("account", ToldAccount, 0.3),
        ("doNotProfile", () => _chance.Next(2) == 0 ? "true" : "false", 0.1));

    private string Outcome() => Object(
        ("lead", Word, 1), ("id", Word, 0.4), ("kind", () => Pick("worked", "opportunity", "won", "lost"), 1),
        ("at", Date, 1), ("opportunity", Word, 0.3), ("amount", Number, 0.3), ("predictionId", Word, 0.2));

    private string Disposition() => Object(
        ("lead", Word, 1), ("verdict", () => Pick("accepted", "rejected", "recycled"), 1), ("reason", Word, 0.4),
        ("by", Word, 0.3), ("at", Date, 1));

    private string Event() => Object(
        ("type", Word, 1), ("at", Date, 1), ("bySales", () => "true", 0.1), ("campaign", Word, 0.2),
        ("channel", Word, 0.2), ("details", () => Object(("pages", Number, 0.7), ("screen", Word, 0.5)), 0.4));

    private string Attributes() => Object(
        ("level", Word, 0.7), ("team_size", Number, 0.6), ("trial_started", EarlyDate, 0.5), ("origin", Word, 0.1));

    private string Account() => Object(("id", Word, 0.5), ("industry", Word, 0.7), ("employees", Number, 0.7));

    private string ToldAccount() => Object(("id", Word, 1), ("industry", Word, 0.7), ("employees", Number, 0.7));

    private string Activity() => Object(
        ("people", () => Whole(0, 300), 0.7), ("engaged", () => Whole(0, 300), 0.7), ("daysSinceLast", Number, 0.5));

    private string Object(params (string Name, Func<string> Value, double Chance)[] fields)
    {
        var parts = fields.Where(field => _chance.NextDouble() < field.Chance)
            .Select(field => $"\"{field.Name}\":{Value(field.Value)}").ToList();
        if (_chance.NextDouble() < WrongField)
        {
            parts.Add(_chance.Next(2) == 0 || parts.Count == 0
                ? $"\"{fields[0].Name}x\":{Anything()}"
                : parts[_chance.Next(parts.Count)]);
        }

        return $"{{{string.Join(',', parts)}}}";
    }

    private string List(int least, int most, Func<string> item) =>
        $"[{string.Join(',', Enumerable.Range(0, _chance.Next(least, most + 1)).Select(_ => Value(item)))}]";

    private string Value(Func<string> usual) => _chance.NextDouble() < WrongValue ? Anything() : usual();

    private string Anything() => _anything[_chance.Next(_anything.Length)];

    private string Word() => $"\"{_words[_chance.Next(_words.Length - 1)]}\"";

    private string Pick(params string[] words) => $"\"{words[_chance.Next(words.Length)]}\"";

    private string Whole(int least, int most) => _chance.Next(least, most + 1).ToString(CultureInfo.InvariantCulture);

    private string Number() => (_chance.NextDouble() * 100).ToString("R", CultureInfo.InvariantCulture);

    private string EarlyDate() => $"\"2026-0{_chance.Next(1, 5)}-1{_chance.Next(10)}\"";

    private string Date() => $"\"2026-06-{_chance.Next(10, 29)}T{_chance.Next(10, 24)}:00:00Z\"";

    private string Broken(string body)
    {
        var at = _chance.Next(body.Length);
        return _chance.Next(4) switch
        {
            0 => body[..at],
            1 => body.Remove(at, 1),
            2 => body.Insert(at, _anything[_chance.Next(_anything.Length)]),
            _ => body + body,
        };
    }
}
