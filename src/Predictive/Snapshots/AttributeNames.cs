using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>Finds attribute columns by name; one for all the snapshots of a funnel.</summary>
internal sealed class AttributeNames
{
    private readonly Dictionary<string, int> _indices;

    public AttributeNames(IReadOnlyList<AttributeColumn> columns)
    {
        Columns = columns;
        _indices = new Dictionary<string, int>(columns.Count, StringComparer.Ordinal);
        for (var index = 0; index < columns.Count; index++)
        {
            _indices.Add(columns[index].Name, index);
        }
    }

    public IReadOnlyList<AttributeColumn> Columns { get; }

    public int IndexOf(string name) => _indices.TryGetValue(name, out var index) ? index : -1;
}
