using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>Attribute values with their names: what a snapshot knows of a lead or of its account.</summary>
public sealed class AttributeSet
{
    private readonly AttributeNames _names;
    private readonly IReadOnlyList<AttributeValue> _values;

    internal AttributeSet(AttributeNames names, IReadOnlyList<AttributeValue> values)
    {
        _names = names;
        _values = values;
    }

    /// <summary>Nothing known at all.</summary>
    public static AttributeSet Empty { get; } = new(AttributeNames.Of([]), []);

    /// <summary>The columns these values belong to.</summary>
    public IReadOnlyList<AttributeColumn> Columns => _names.Columns;

    /// <summary>The value under a name; missing where there is no such column.</summary>
    public AttributeValue this[string name] =>
        _names.IndexOf(name) is var index and >= 0 ? _values[index] : AttributeValue.Missing;
}
