namespace Predictive.Learning;

/// <summary>
/// Named float32 columns of equal length, stored column by column; NaN is missing, categories are codes.
/// </summary>
public sealed class FeatureMatrix
{
    private readonly float[][] _columns;

    /// <summary>Takes the columns as they are, without a copy.</summary>
    /// <param name="columns">Names and kinds, unique by name.</param>
    /// <param name="values">One array a column, all of the same length.</param>
    public FeatureMatrix(IReadOnlyList<FeatureColumn> columns, float[][] values)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        if (columns.Count != values.Length)
        {
            throw new ArgumentException(
                $"{columns.Count} columns are named, but {values.Length} are given.", nameof(values));
        }

        var rows = values.Length == 0 ? 0 : values[0].Length;
        if (Array.FindIndex(values, column => column.Length != rows) is var odd and >= 0)
        {
            throw new ArgumentException(
                $"Column '{columns[odd].Name}' has {values[odd].Length} rows, the first has {rows}.", nameof(values));
        }

        var names = columns.GroupBy(column => column.Name, StringComparer.Ordinal);
        if (names.FirstOrDefault(name => name.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Column '{twice.Key}' is named twice.", nameof(columns));
        }

        Columns = columns;
        _columns = values;
        Rows = rows;
    }

    /// <summary>
    /// A matrix of columns as people hold them, such as <c>Of(("visits", visits), ("industry", industries))</c>;
    /// the levels of a category are those that stand in it, in ordinal order.
    /// </summary>
    /// <param name="columns">Numbers (NaN is missing) or texts (null is missing), of equal length.</param>
    public static FeatureMatrix Of(params ReadOnlySpan<NamedColumn> columns)
    {
        var named = new FeatureColumn[columns.Length];
        var values = new float[columns.Length][];
        for (var column = 0; column < named.Length; column++)
        {
            (named[column], values[column]) = columns[column].Read();
        }

        return new FeatureMatrix(named, values);
    }

    /// <summary>The columns' names and kinds, in order.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>How many rows each column has.</summary>
    public int Rows { get; }

    /// <summary>The values of one column.</summary>
    public ReadOnlySpan<float> Column(int column) => _columns[column];

    /// <summary>Copies one row, in column order.</summary>
    public void CopyRow(int row, Span<float> destination)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            destination[column] = _columns[column][row];
        }
    }

    /// <summary>
    /// The same rows with other columns: each found by its name, levels by theirs; missing where there is none.
    /// </summary>
    /// <exception cref="ArgumentException">A column of this name is of another kind.</exception>
    internal FeatureMatrix Recoded(IReadOnlyList<FeatureColumn> columns)
    {
        if (ReferenceEquals(columns, Columns)) return this;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var column = 0; column < Columns.Count; column++)
        {
            places.Add(Columns[column].Name, column);
        }

        return new FeatureMatrix(
            columns, [.. columns.Select(column => Recoded(column, places.GetValueOrDefault(column.Name, -1)))]);
    }

    /// <summary>This matrix with more columns after its own, whose values are not copied.</summary>
    /// <param name="columns">All columns, these first.</param>
    /// <param name="added">The values of the others.</param>
    internal FeatureMatrix Widened(IReadOnlyList<FeatureColumn> columns, float[][] added) =>
        new(columns, [.. _columns, .. added]);

    /// <summary>The matrix of these rows, in this order.</summary>
    public FeatureMatrix Take(ReadOnlySpan<int> rows)
    {
        var taken = new float[_columns.Length][];
        for (var column = 0; column < taken.Length; column++)
        {
            var from = _columns[column];
            var to = new float[rows.Length];
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[rows[i]];
            }

            taken[column] = to;
        }

        return new FeatureMatrix(Columns, taken);
    }

    private float[] Recoded(FeatureColumn column, int place)
    {
        if (place < 0)
        {
            var missing = new float[Rows];
            Array.Fill(missing, float.NaN);
            return missing;
        }

        var mine = Columns[place];
        if (mine.Kind != column.Kind)
        {
            throw new ArgumentException(
                $"Column '{column.Name}' is a {mine.Kind.ToString().ToLowerInvariant()} here, but the model learned "
                + $"it as a {column.Kind.ToString().ToLowerInvariant()}. Give it as it was learned.");
        }

        if (column.Kind == FeatureKind.Number) return _columns[place];
        float[] codes = [.. mine.Levels.Select(column.CodeOf)];
        return Array.ConvertAll(_columns[place], code => float.IsNaN(code) ? float.NaN
            : code >= 0 && code < codes.Length ? codes[(int)code] : FeatureColumn.Unseen);
    }
}
