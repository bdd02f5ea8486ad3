using System.Runtime.CompilerServices;
using Predictive.Data;
using Predictive.Data.Drafting;

namespace Predictive.Snapshots;

/// <summary>Finds attribute columns by name; one for all the snapshots of a funnel.</summary>
internal sealed class AttributeNames
{
    private static readonly ConditionalWeakTable<IReadOnlyList<AttributeColumn>, AttributeNames> _known = [];

    private readonly Dictionary<string, int> _indices;

    private AttributeNames(IReadOnlyList<AttributeColumn> columns)
    {
        Columns = columns;
        _indices = new Dictionary<string, int>(columns.Count, StringComparer.Ordinal);
        for (var index = 0; index < columns.Count; index++)
        {
            _indices.Add(columns[index].Name, index);
        }

        Role = RoleIn(columns);
    }

    /// <summary>The names of these columns, found once, however many requests have them.</summary>
    public static AttributeNames Of(IReadOnlyList<AttributeColumn> columns) =>
        _known.GetValue(columns, static one => new AttributeNames(one));

    public IReadOnlyList<AttributeColumn> Columns { get; }

    /// <summary>
    /// The column that tells roles: the first, by name, that is called a role, function or department; -1 for none.
    /// </summary>
    public int Role { get; }

    public int IndexOf(string name) => _indices.TryGetValue(name, out var index) ? index : -1;

    private static int RoleIn(IReadOnlyList<AttributeColumn> columns) => columns.Index()
        .Where(one => one.Item is { Kind: AttributeKind.Category, KnownWhen: not KnownWhen.Outcome }
            && new NameWords(one.Item.Name).HasAny("role", "function", "department", "persona"))
        .OrderBy(one => one.Item.Name, StringComparer.Ordinal).Select(one => one.Index)
        .DefaultIfEmpty(-1).First();
}
