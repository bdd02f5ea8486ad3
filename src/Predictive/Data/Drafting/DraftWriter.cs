using System.Globalization;
using System.Text;
using Predictive.Data.Reading;

namespace Predictive.Data.Drafting;

/// <summary>Writes a funnel file whose comments say what was guessed and how sure it is.</summary>
/// <param name="name">The funnel's name.</param>
/// <param name="directory">Where the tables lie, as seen from the funnel file.</param>
internal sealed class DraftWriter(string name, string directory)
{
    /// <summary>Words that some YAML readers take for yes, no or nothing.</summary>
    private static readonly HashSet<string> _yamlWords =
        new(["y", "n", "yes", "no", "on", "off", "true", "false", "null"], StringComparer.OrdinalIgnoreCase);

    private readonly StringBuilder _text = new();
    private readonly List<FunnelGuess> _guesses = [];

    public string Text => _text.ToString();

    public IReadOnlyList<FunnelGuess> Guesses => _guesses;

    public void Write(FunnelShape funnel, bool hasRules, IReadOnlyList<(string File, string Why)> unread)
    {
        Line("# Drafted from the names and values of the files beside it; correct what is wrong.");
        Line("# 'sure', 'likely' and 'guess - please check' say how far to trust each line.");
        Line("# A column without `known:` counts as known when the lead was created: mark what was filled in later.");
        Line("# `known: unknown` leaves a column out of the learning; `trust: true` beside it brings it back.");
        Line($"name: {Quoted(name.Length == 0 ? "funnel" : name)}");
        if (directory != ".")
            Line($"directory: {Quoted(directory)}   # where the tables lie, as seen from this file");
        Line("timeZone: UTC   # where days begin and end, such as Europe/Berlin");
        WriteMissing(funnel);
        WriteConversion(funnel);
        if (hasRules)
        {
            var line = $"rules: {Quoted(directory == "." ? "rules.yaml" : Path.Combine(directory, "rules.yaml"))}";
            WriteGuess(line, new FunnelGuess("", null, line, Sureness.Sure, "the file is there"));
        }

        Line("tables:");
        foreach (var group in funnel.Tables.GroupBy(table => table.Role))
            WriteRole(group.Key, [.. group]);
        foreach (var why in funnel.Unused)
            Line($"# {why.ReplaceLineEndings(" ")}");
        foreach (var (_, why) in unread)
            Line($"# Not read: {why.ReplaceLineEndings(" ")}");
    }

    private void WriteMissing(FunnelShape funnel)
    {
        var words = funnel.Tables.SelectMany(table => table.Columns)
            .Where(guess => guess.Meaning != ColumnMeaning.Ignore)
            .SelectMany(guess => guess.Column.MissingWords).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (words.Length == 0)
            return;
        var list = $"missing: [{string.Join(", ", words.Select(Quoted))}]";
        WriteGuess(
            list, new FunnelGuess("", null, list, Sureness.Likely, "these words stand in columns with other values"));
    }

    private void WriteConversion(FunnelShape funnel)
    {
        if (funnel.Conversion is not { } conversion)
        {
            Line("# No outcome was found: mark a column of the leads as outcome, or add a table of opportunities.");
            return;
        }

        var line = $"conversion: {conversion.Stage}";
        WriteGuess(line, new FunnelGuess("", null, line, Sureness.Likely, conversion.Why));
        if (funnel.Plan is { } plan)
            WritePlan(plan);
    }

    private void WritePlan(SnapshotPlan plan)
    {
        var meaning = plan.Ages.Count == 0
            ? "how old a lead must be for its outcome to count"
            : "within how many days of the as-of date a conversion counts";
        WriteDays("horizon", [plan.Horizon], meaning, plan.WhyShort);
        if (plan.Ages.Count > 0)
            WriteDays("snapshot", plan.Ages, "the as-of dates, in days after the lead's creation", plan.WhyAges);
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"# knownOn: {plan.End:yyyy-MM-dd}   # the export's date; not stated, it is the last date in the tables"));
    }

    private void WriteDays(string key, IReadOnlyList<int> days, string meaning, string? why)
    {
        var words = string.Join(", ", days.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one}d")));
        var line = days.Count == 1 ? $"{key}: {words}" : $"{key}: [{words}]";
        if (why is null)
            Line($"{line}   # {meaning}");
        else
            WriteGuess(line, new FunnelGuess("", null, line, Sureness.Likely, $"{meaning}; {why}"));
    }

    private void WriteRole(TableRole role, IReadOnlyList<TableGuess> tables)
    {
        Line($"  {ColumnRules.Word(role)}:");
        foreach (var table in tables)
        {
            var isList = ColumnRules.MayHaveSeveral(role) && (role == TableRole.Events || tables.Count > 1);
            var indent = isList ? "      " : "    ";
            WriteGuess(
                $"{(isList ? "    - " : indent)}file: {Quoted(table.Table.File)}",
                new FunnelGuess(table.Table.File, null, ColumnRules.Word(role), table.Sureness, table.Why));
            if (table.Table.Columns.Count > 1 && table.Table.Delimiter != ',')
                Line($"{indent}delimiter: {DelimiterWord(table.Table.Delimiter)}");
            foreach (var line in table.Lines)
                Line($"{indent}{line}");
            if (table.BySales)
                WriteGuess($"{indent}by: sales", new FunnelGuess(
                    table.Table.File, null, "by: sales", Sureness.Guess, "never features unless `salesTouches: true`"));
            if (table.EventType is { } type)
                Line($"{indent}type: {Quoted(type)}");
            if (role == TableRole.Leads && !table.Has(ColumnMeaning.Created) && !table.Has(ColumnMeaning.Order))
                Line($"{indent}# order: file   # say so if the rows stand in the order of time; there are no dates");
            Line($"{indent}columns:");
            foreach (var column in table.Columns)
                WriteColumn(indent + "  ", table, column);
        }
    }

    private void WriteColumn(string indent, TableGuess table, ColumnGuess guess)
    {
        var meaning = guess.Spelled ?? Meaning(table.Role, guess);
        WriteGuess(
            $"{indent}{Quoted(guess.Column.Name)}: {meaning}",
            new FunnelGuess(table.Table.File, guess.Column.Name, meaning, guess.Sureness, guess.Why));
    }

    private static string Meaning(TableRole role, ColumnGuess guess)
    {
        var word = ColumnRules.Word(guess.Meaning);
        var parts = new List<string> { $"as: {word}" };
        if (guess.Meaning == ColumnMeaning.Outcome)
        {
            var (yes, no) = role == TableRole.Leads ? ("positive", "negative") : ("won", "lost");
            parts.Add($"{yes}: {List(guess.Positive)}");
            parts.Add($"{no}: {List(guess.Negative)}");
        }
        else if (guess.Known != KnownWhen.Static && ColumnRules.IsAttribute(guess.Meaning))
        {
            parts.Add($"known: {ColumnRules.Word(guess.Known)}");
        }

        if (guess.Missing is { } missing)
            parts.Add($"missing: {List([missing])}");
        if (ColumnRules.IsDate(role, guess.Meaning) && guess.Column.DateFormat is { Length: > 0 } format)
            parts.Add($"format: {Quoted(format)}");
        return parts.Count == 1 ? word : $"{{ {string.Join(", ", parts)} }}";
    }

    private static string DelimiterWord(char delimiter) => delimiter == '\t' ? "tab" : Quoted(delimiter.ToString());

    private static string List(IEnumerable<string> words) =>
        $"[{string.Join(", ", words.Select(word => $"\"{Escaped(word)}\""))}]";

    private static string Quoted(string text)
    {
        var plain = !_yamlWords.Contains(text) && text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' '
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '.' or '-' or '/');
        return plain ? text : $"\"{Escaped(text)}\"";
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(c) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private void WriteGuess(string line, FunnelGuess guess)
    {
        _guesses.Add(guess);
        Line($"{line}   # {guess.SurenessWords}: {guess.Why.ReplaceLineEndings(" ")}");
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
