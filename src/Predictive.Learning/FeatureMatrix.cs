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
}
