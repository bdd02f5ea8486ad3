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
            TimeZone = TimeZones.In(map),
            WholeDays = WholeDays(map),
            In = map.Text("in"),
            Stages = Stages(map, meaning),
            Missing = map.Words("missing") ?? [],
            Positive = map.Words(role == TableRole.Opportunities ? "won" : "positive"),
            Negative = map.Words(role == TableRole.Opportunities ? "lost" : "negative"),
            Place = columns.PlaceOfKey(name),
        };
    }

    private static string[] Keys(TableRole role, ColumnMeaning meaning)
    {
        string[] outcome = role == TableRole.Opportunities ? ["won", "lost"] : ["positive", "negative"];
        var isDate = ColumnRules.IsDate(role, meaning);
        return
        [
            "as", "missing", "in",
            .. isDate ? (string[])["format", "timeZone", "precision"] : [],
            .. ColumnRules.IsAttribute(meaning) ? (string[])["known", "trust"] : [],
            .. meaning is ColumnMeaning.Outcome or ColumnMeaning.Deleted ? outcome : [],
            .. meaning == ColumnMeaning.Mql && !isDate ? (string[])["positive"] : [],
            .. meaning == ColumnMeaning.Stage ? (string[])["order"] : [],
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

    private static bool WholeDays(YamlMap map) => map.Text("precision") switch
    {
        null or "time" => false,
        "day" => true,
        var other => throw map.Error(
            "precision", $"'{other}' is unknown; allowed are time, and day (the time beside the date says nothing)."),
    };

    private static IReadOnlyList<string> Stages(YamlMap map, ColumnMeaning meaning)
    {
        if (meaning != ColumnMeaning.Stage)
            return [];
        return map.Has("order") && map.Words("order") is { Count: > 1 } stages
            && stages.Distinct(StringComparer.Ordinal).Count() == stages.Count
            ? stages
            : throw map.Place.Error("a stage needs 'order:', its words from the first step to the last, each once.");
    }

    private static string? Format(YamlMap map)
    {
        if (map.Text("format") is not { } format)
            return null;
        return MomentReader.IsDateFormat(format)
            ? format
            : throw map.Error("format", $"'{format}' is no date format; write it with yyyy, MM, dd, HH, mm and ss, "
                + "such as dd/MM/yyyy or MM/dd/yyyy HH:mm, or as unix or unixMs.");
    }
}
