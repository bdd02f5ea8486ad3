namespace Predictive.Data.Reading;

/// <summary>Reads the <c>tables:</c> of a funnel file.</summary>
internal static class FunnelTableParser
{
    private static readonly TableRole[] _roles = Enum.GetValues<TableRole>();

    public static IReadOnlyList<FunnelTable> Parse(YamlMap root)
    {
        if (!root.Has("tables"))
            throw root.Place.Error("there are no 'tables:'; name at least the table of leads.");
        var map = root.Map("tables");
        map.AllowOnly("'tables'", [.. _roles.Select(ColumnRules.Word)]);
        if (!map.Has("leads"))
            throw map.Place.Error("there is no table of leads; add 'leads:' with its file and columns.");
        var connection = TableSource.Connection(root, "connection");
        var store = StoreTables.In(root);
        List<FunnelTable> tables =
        [
            .. from role in _roles
            let key = ColumnRules.Word(role)
            where map.Has(key)
            from one in ColumnRules.MayHaveSeveral(role) ? map.Maps(key) : [map.Map(key)]
            from table in store is not null && !TableSource.IsIn(one)
                ? store.Of(role, one)
                : [Table(role, one, connection)]
            select table,
        ];
        tables.AddRange(store?.ImpliedBy(tables) ?? []);
        if (tables.FirstOrDefault(table => table.ScoresEngaged) is { } contacts
            && !tables.First(table => table.Role == TableRole.Leads).Has(ColumnMeaning.Created))
        {
            throw contacts.Place.Error("'score: engaged' needs leads with a column that means 'created': contacts who "
                + "engage have a beginning, and so must leads.");
        }

        return tables;
    }

    /// <summary>Reads what is said of one table.</summary>
    /// <param name="role">Its role.</param>
    /// <param name="map">What is said.</param>
    /// <param name="connection">The database of a query that names none.</param>
    public static FunnelTable Table(TableRole role, YamlMap map, string? connection)
    {
        var name = ColumnRules.Word(role);
        string[] extra = role switch
        {
            TableRole.Events => ["type", "types", "by"],
            TableRole.Leads => ["order"],
            TableRole.Contacts => ["score"],
            TableRole.Opportunities => ["fallback"],
            _ => [],
        };
        map.AllowOnly(
            $"the table '{name}'",
            [.. TableSource.Keys, "delimiter", "where", "except", "timeZone", "columns", .. extra]);
        var (file, query) = TableSource.Of(map, name, connection);
        if (!map.Has("columns"))
            throw map.Place.Error($"the table '{name}' needs 'columns:', which say what each column means.");
        var table = new FunnelTable
        {
            Role = role,
            File = file,
            Query = query,
            Delimiter = Delimiter(map),
            Filters = [.. Filters(map, "where", keeps: true), .. Filters(map, "except", keeps: false)],
            TimeZone = TimeZones.In(map),
            FallsBack = FallsBack(map),
            EventType = map.Text("type"),
            TypeNames = TypeNames(map),
            ScoresEngaged = ScoresEngaged(map),
            BySales = BySales(map),
            InTimeOrder = InTimeOrder(map),
            Columns = FunnelColumnParser.Parse(role, map.Map("columns")),
            Place = map.Place,
        };
        Check(table, name);
        return table;
    }

    private static void Check(FunnelTable table, string name)
    {
        foreach (var anyOf in ColumnRules.Needed(table.Role).Where(anyOf => !anyOf.Any(table.Has)))
        {
            var words = string.Join(" or ", anyOf.Select(meaning => $"'{ColumnRules.Word(meaning)}'"));
            throw table.Place.Error($"the table '{name}' needs a column that means {words}.");
        }

        var twice = table.Columns.GroupBy(column => column.Meaning)
            .FirstOrDefault(same => same.Count() > 1 && !ColumnRules.MayRepeat(same.Key));
        if (twice is not null)
        {
            throw twice.Last().Place.Error(
                $"two columns mean '{ColumnRules.Word(twice.Key)}': '{twice.First().Name}' and '{twice.Last().Name}'.");
        }

        if (table.Role == TableRole.Events && table.EventType is null && !table.Has(ColumnMeaning.Type))
            throw table.Place.Error("events need a column that means 'type', or one 'type:' for the whole file.");
        if (table.ScoresEngaged && !table.Has(ColumnMeaning.Created))
            throw table.Place.Error("'score: engaged' needs a column that means 'created': contacts have a beginning.");
        if (table.InTimeOrder && (table.Has(ColumnMeaning.Created) || table.Has(ColumnMeaning.Order)))
            throw table.Place.Error("'order: file' is for leads without a created or an order column; remove one.");
    }

    private static IEnumerable<RowFilter> Filters(YamlMap map, string key, bool keeps)
    {
        if (!map.Has(key))
            return [];
        var columns = map.Map(key);
        return columns.Keys.Select(
            column => new RowFilter(column, columns.Words(column) ?? [], keeps, columns.PlaceOfKey(column)));
    }

    private static Dictionary<string, string> TypeNames(YamlMap map)
    {
        if (!map.Has("types"))
            return [];
        var names = map.Map("types");
        return names.Keys.ToDictionary(word => word, word => names.Text(word) is { Length: > 0 } name
            ? name
            : throw names.Error(word, $"the type '{word}' needs a name."));
    }

    private static bool ScoresEngaged(YamlMap map) => map.Text("score") switch
    {
        null or "none" => false,
        "engaged" => true,
        var other => throw map.Error(
            "score", $"'{other}' is unknown; allowed are none, and engaged (contacts are scored once they engage)."),
    };

    private static bool FallsBack(YamlMap map) => map.Text("fallback") switch
    {
        null or "account" => true,
        "none" => false,
        var other => throw map.Error(
            "fallback", $"'{other}' is unknown; allowed are account (its active leads stand in), and none."),
    };

    private static char? Delimiter(YamlMap map) => map.Text("delimiter") switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        [var one] when one < 128 && one is not ('"' or '\r' or '\n') => one,
        var other => throw map.Error("delimiter", $"'{other}' is no delimiter; allowed is one character, or tab."),
    };

    private static bool BySales(YamlMap map) => map.Text("by") switch
    {
        null or "lead" or "marketing" => false,
        "sales" => true,
        var other => throw map.Error("by", $"'{other}' is unknown; allowed are sales, marketing and lead."),
    };

    private static bool InTimeOrder(YamlMap map) => map.Text("order") switch
    {
        null => false,
        "file" => true,
        var other =>
            throw map.Error("order", $"'{other}' is unknown; allowed is file (the rows stand in the order of time)."),
    };
}
