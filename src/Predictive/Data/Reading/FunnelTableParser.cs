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
        return
        [
            .. from role in _roles
            let key = ColumnRules.Word(role)
            where map.Has(key)
            from table in role == TableRole.Events ? map.Maps(key) : [map.Map(key)]
            select Table(role, table),
        ];
    }

    private static FunnelTable Table(TableRole role, YamlMap map)
    {
        var name = ColumnRules.Word(role);
        string[] extra = role switch
        {
            TableRole.Events => ["type", "by"],
            TableRole.Leads => ["order"],
            _ => [],
        };
        map.AllowOnly($"the table '{name}'", ["file", "delimiter", "columns", .. extra]);
        if (map.Text("file") is not { Length: > 0 } file)
            throw map.Place.Error($"the table '{name}' needs a 'file:'.");
        if (!map.Has("columns"))
            throw map.Place.Error($"the table '{name}' needs 'columns:', which say what each column means.");
        var table = new FunnelTable
        {
            Role = role,
            File = file,
            Delimiter = Delimiter(map),
            EventType = map.Text("type"),
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
        foreach (var meaning in ColumnRules.Needed(table.Role).Where(meaning => !table.Has(meaning)))
            throw table.Place.Error($"the table '{name}' needs a column that means '{ColumnRules.Word(meaning)}'.");
        var twice = table.Columns.GroupBy(column => column.Meaning)
            .FirstOrDefault(same => same.Count() > 1 && !ColumnRules.MayRepeat(same.Key));
        if (twice is not null)
        {
            throw twice.Last().Place.Error(
                $"two columns mean '{ColumnRules.Word(twice.Key)}': '{twice.First().Name}' and '{twice.Last().Name}'.");
        }

        if (table.Role == TableRole.Events && table.EventType is null && !table.Has(ColumnMeaning.Type))
            throw table.Place.Error("events need a column that means 'type', or one 'type:' for the whole file.");
        if (table.InTimeOrder && (table.Has(ColumnMeaning.Created) || table.Has(ColumnMeaning.Order)))
            throw table.Place.Error("'order: file' is for leads without a created or an order column; remove one.");
    }

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
