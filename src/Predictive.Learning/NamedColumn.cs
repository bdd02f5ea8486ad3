namespace Predictive.Learning;

/// <summary>
/// A column as people hold it: a name and an array. Made from a tuple, such as <c>("visits", visits)</c>.
/// </summary>
public readonly struct NamedColumn
{
    private readonly float[]? _numbers;
    private readonly string?[]? _levels;

    private NamedColumn(string name, float[]? numbers, string?[]? levels)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (numbers is null && levels is null)
        {
            throw new ArgumentException($"Column '{name}' has no values; give an array with one value a row.");
        }

        Name = name;
        _numbers = numbers;
        _levels = levels;
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>A number; NaN is missing.</summary>
    public static implicit operator NamedColumn((string Name, float[] Values) column) =>
        new(column.Name, column.Values, null);

    /// <summary>A number, rounded to float32; NaN is missing.</summary>
    public static implicit operator NamedColumn((string Name, double[] Values) column) =>
        new(column.Name, column.Values is null ? null : Array.ConvertAll(column.Values, value => (float)value), null);

    /// <summary>A whole number.</summary>
    public static implicit operator NamedColumn((string Name, int[] Values) column) =>
        new(column.Name, column.Values is null ? null : Array.ConvertAll(column.Values, value => (float)value), null);

    /// <summary>A category; null is missing.</summary>
    public static implicit operator NamedColumn((string Name, string?[] Values) column) =>
        new(column.Name, null, column.Values);

    /// <summary>The column, its levels in ordinal order, and its values as a matrix holds them.</summary>
    internal (FeatureColumn Column, float[] Values) Read()
    {
        if (_numbers is not null) return (FeatureColumn.Number(Name), _numbers);
        if (_levels is null) throw new ArgumentException("A column needs a name and an array: (\"visits\", visits).");
        var levels = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var level in _levels)
        {
            if (level is not null) levels.Add(level);
        }

        var column = FeatureColumn.Category(Name, [.. levels]);
        return (column, Array.ConvertAll(_levels, column.CodeOf));
    }
}
