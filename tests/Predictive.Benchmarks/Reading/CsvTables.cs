using System.Globalization;
using Predictive.Learning;
using static System.FormattableString;

namespace Predictive.Benchmarks.Reading;

/// <summary>The tables that reading is measured on.</summary>
internal static class CsvTables
{
    private static readonly string[] _countries = ["DE", "AT", "CH", "US", "GB", "FR", "SG", "MX", "NL", "SE"];
    private static readonly string[] _types =
        ["email_open", "email_click", "page_view", "form_fill", "webinar", "download", "demo_request", "call"];

    /// <summary>Leads: 20 columns of ids, words, numbers and dates, some of them empty.</summary>
    public static CsvTable Leads(int rows) => new("leads", rows,
    [
        Id("lead_id", 'L'), Of("account_id", 'A', Math.Max(rows / 3, 1)), Word("email_domain", "acme", 5000),
        Word("company", "Company ", 20_000), Moment("created_at", 0), Word("source", "source_", 12),
        Of("campaign_id", 'C', 300, empty: 0.4), Word("seniority", "level_", 6), Word("function", "team_", 9),
        Word("industry", "industry_", 20), new("country", "word", Country), Word("region", "region_", 5),
        Number("employees", 5000, 0), Number("revenue", 1e7, 2, empty: 0.2), Number("points", 100, 0),
        Number("visits", 30, 0), Number("minutes_on_site", 90, 3, empty: 0.3), Moment("worked_at", 0.6),
        Word("consent", "consent_", 2), Word("owner", "rep_", 40),
    ]);

    /// <summary>Events: whose, what, when, how much.</summary>
    public static CsvTable Events(int rows, int leads) => new("events", rows,
    [
        Of("lead_id", 'L', leads),
        new("type", "word", (text, random, _) => text.Write(_types[random.NextBelow(_types.Length)])),
        Moment("occurred_at", 0), Number("quantity", 100, 2, empty: 0.5),
    ]);

    /// <summary>Notes: quoted texts with line breaks, delimiters, quotes and letters beyond ASCII.</summary>
    public static CsvTable Notes(int rows) => new("notes", rows,
    [
        Id("note_id", 'N'), Of("lead_id", 'L', Math.Max(rows / 5, 1)), Moment("written_at", 0),
        new("title", "word", (text, random, _) =>
            text.Write(Invariant($"\"Call, part {random.NextBelow(9)}\""))),
        new("note", "word", (text, random, row) => text.Write(Invariant(
            $"\"Spoke to M\u00fcller\nand said \"\"call {row}\"\",\r\nthen waited {random.NextBelow(60)} minutes.\""))),
        Number("minutes", 60, 1),
    ]);

    private static CsvColumn Id(string name, char first) =>
        new(name, "word", (text, _, row) => text.Write(Invariant($"{first}{row}")));

    private static CsvColumn Of(string name, char first, int count, double empty = 0) =>
        Sometimes(name, "word", empty, (text, random, _) =>
            text.Write(Invariant($"{first}{random.NextBelow(count)}")));

    private static CsvColumn Word(string name, string stem, int count) => new(name, "word", (text, random, _) =>
        text.Write(Invariant($"{stem}{random.NextBelow(count)}")));

    private static CsvColumn Number(string name, double most, int decimals, double empty = 0)
    {
        var format = string.Create(CultureInfo.InvariantCulture, $"F{decimals}");
        return Sometimes(name, "number", empty, (text, random, _) =>
            text.Write((most * random.NextDouble()).ToString(format, CultureInfo.InvariantCulture)));
    }

    private static CsvColumn Moment(string name, double empty) => Sometimes(name, "moment", empty,
        (text, random, _) => text.Write(
            DateTime.UnixEpoch.AddDays(20_000).AddSeconds(random.NextBelow(45_000_000))
                .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));

    private static CsvColumn Sometimes(
        string name, string kind, double empty, Action<TextWriter, SeededRandom, int> cell) =>
        new(name, kind, (text, random, row) =>
        {
            if (empty == 0 || random.NextDouble() >= empty) cell(text, random, row);
        });

    private static void Country(TextWriter text, SeededRandom random, int row) =>
        text.Write(_countries[random.NextBelow(_countries.Length)]);
}
