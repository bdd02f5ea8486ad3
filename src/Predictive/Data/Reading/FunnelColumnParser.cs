namespace Predictive.Data.Reading;

/// <summary>Reads the <c>columns:</c> of a table in a funnel file.</summary>
internal static class FunnelColumnParser
{
    private static readonly KnownWhen[] _known = Enum.GetValues<KnownWhen>();

    public static IReadOnlyList<FunnelColumn> Parse(TableRole role, YamlMap columns) =>
        [.. columns.Keys.Select(name => columns.IsMap(name) ? Long(role, columns, name) : Short(role, columns, name))];

    private static FunnelColumn Short(TableRole role, YamlMap columns, string name) => new()
    {
        Name = name,
        Meaning = Meaning(role, columns, name, name),
        Place = columns.PlaceOfKey(name),
    };

    private static FunnelColumn Long(TableRole role, YamlMap columns, string name)
    {
        var map = columns.Map(name);
        if (!map.Has("as"))
            throw map.Place.Error($"the column '{name}' needs 'as:', which says what it means.");
        var meaning = Meaning(role, map, "as", name);
        map.AllowOnly($"the column '{name}'", Keys(role, meaning));
        return new FunnelColumn
        {
            Name = name,
            Meaning = meaning,
            Known = Known(map),
            Trusted = map.Flag("trust"),
            DateFormat = Format(map),
            Missing = map.Words("missing") ?? [],
            Positive = map.Words(role == TableRole.Leads ? "positive" : "won"),
            Negative = map.Words(role == TableRole.Leads ? "negative" : "lost"),
            Place = columns.PlaceOfKey(name),
        };
    }

    private static string[] Keys(TableRole role, ColumnMeaning meaning)
    {
        string[] outcome = role == TableRole.Leads ? ["positive", "negative"] : ["won", "lost"];
        return
        [
            "as", "missing",
            .. ColumnRules.IsDate(meaning) ? (string[])["format"] : [],
            .. ColumnRules.IsAttribute(meaning) ? (string[])["known", "trust"] : [],
            .. meaning == ColumnMeaning.Outcome ? outcome : [],
        ];
    }

    private static ColumnMeaning Meaning(TableRole role, YamlMap map, string key, string column)
    {
        var word = map.Text(key) ?? "";
        var allowed = ColumnRules.Allowed(role);
        foreach (var meaning in allowed)
        {
            if (ColumnRules.Word(meaning) == word)
                return meaning;
        }

        var words = allowed.Select(ColumnRules.Word).ToArray();
        throw map.Error(
            key, $"unknown meaning '{word}' of the column '{column}' in '{ColumnRules.Word(role)}'; allowed are "
            + string.Join(", ", words) + "." + NearestName.Hint(word, words));
    }

    private static KnownWhen Known(YamlMap map)
    {
        if (map.Text("known") is not { } word)
            return KnownWhen.Static;
        var words = _known.Select(ColumnRules.Word).ToArray();
        var found = Array.IndexOf(words, word);
        return found >= 0
            ? _known[found]
            : throw map.Error("known", $"unknown time '{word}'; allowed are {string.Join(", ", words)}."
                + NearestName.Hint(word, words));
    }

    private static string? Format(YamlMap map)
    {
        if (map.Text("format") is not { } format)
            return null;
        return MomentReader.IsDateFormat(format)
            ? format
            : throw map.Error("format", $"'{format}' is no date format; write it with yyyy, MM, dd, HH, mm and ss, "
                + "such as dd/MM/yyyy or MM/dd/yyyy HH:mm.");
    }
}
