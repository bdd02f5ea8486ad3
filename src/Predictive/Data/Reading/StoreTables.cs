using System.Reflection;

namespace Predictive.Data.Reading;

/// <summary>
/// The tables that come from the store of the API: what apps reported, as roles of a funnel. A funnel file names the
/// roles it wants and their attributes; the rest is known.
/// </summary>
internal sealed class StoreTables
{
    private const string Resource = "StoreTables.yaml";

    private readonly Dictionary<TableRole, FunnelTable[]> _known;

    private StoreTables(string connection, FunnelPlace place)
    {
        var tables = Load().Map("tables");
        _known = (
            from key in tables.Keys
            let role = Enum.Parse<TableRole>(key, ignoreCase: true)
            from map in tables.Maps(key)
            let table = FunnelTableParser.Table(role, map, connection)
            select table with
            {
                File = $"the store's {role.InWords()}",
                Query = table.Query! with { Place = place },
                Place = place,
            }).GroupBy(table => table.Role).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The store that a funnel file names; null where it names none.</summary>
    public static StoreTables? In(YamlMap root) => TableSource.Connection(root, "store") is { } connection
        ? new StoreTables(connection, root.PlaceOfKey("store"))
        : null;

    /// <summary>The tables of a role, with what the funnel file says of their further columns.</summary>
    public IEnumerable<FunnelTable> Of(TableRole role, YamlMap map)
    {
        var name = ColumnRules.Word(role);
        if (!_known.TryGetValue(role, out var tables))
        {
            throw map.Place.Error($"the store has no table '{name}'; give it a 'file:' or a 'query:'. The store has "
                + $"{string.Join(", ", _known.Keys.Select(ColumnRules.Word))}.");
        }

        map.AllowOnly($"the table '{name}' of the store", "columns");
        var said = map.Has("columns") ? FunnelColumnParser.Parse(role, map.Map("columns")) : [];
        return tables.Select(table => table with
        {
            Columns =
            [
                .. table.Columns.Where(known => said.All(column => column.Name != known.Name)),
                .. said.Select(column => Placed(role, column, table.Columns)),
            ],
            Place = map.Place,
        });
    }

    /// <summary>
    /// What belongs to the store's leads and opportunities without being named: how they were before, and whose they
    /// are.
    /// </summary>
    public IEnumerable<FunnelTable> ImpliedBy(IReadOnlyCollection<FunnelTable> named)
    {
        (TableRole Named, TableRole Implied)[] pairs =
        [
            (TableRole.Leads, TableRole.FieldHistory), (TableRole.Opportunities, TableRole.OpportunityRoles),
        ];
        return pairs
            .Where(pair => named.Any(table => IsOfTheStore(table, pair.Named))
                && !named.Any(table => table.Role == pair.Implied))
            .SelectMany(pair => _known[pair.Implied]);
    }

    private bool IsOfTheStore(FunnelTable table, TableRole role) =>
        table.Role == role && _known[role].Any(known => known.Query!.Sql == table.Query?.Sql);

    /// <summary>
    /// A column of the view's own stays one; any other is a field of what was told by name. The store knows how
    /// attributes of leads changed.
    /// </summary>
    private static FunnelColumn Placed(TableRole role, FunnelColumn column, IReadOnlyList<FunnelColumn> known)
    {
        var isHistorised = role == TableRole.Leads && ColumnRules.IsAttribute(column.Meaning)
            && column.Known == KnownWhen.Static;
        var placed = isHistorised ? column with { Known = KnownWhen.Historised } : column;
        return column.In is not null || IsOfTheView(role, column.Name, known) ? placed
            : role is TableRole.Leads or TableRole.Accounts ? placed with { In = "attributes" }
            : role == TableRole.Events ? placed with { In = "details" }
            : placed;
    }

    private static bool IsOfTheView(TableRole role, string name, IReadOnlyList<FunnelColumn> known) =>
        known.Any(column => column.Name == name)
        || (role == TableRole.Leads && (name == "points" || name.StartsWith("worked_", StringComparison.Ordinal)));

    private static YamlMap Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return YamlMap.Read(reader, Resource, "the store's tables");
    }
}
