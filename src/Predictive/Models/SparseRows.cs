using System.Runtime.InteropServices;

namespace Predictive.Models;

/// <summary>Rows of which most numbers are 0, so that only the others are kept, row by row.</summary>
public sealed class SparseRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<double> _values = [];

    /// <summary>How many rows there are.</summary>
    public int Rows => _starts.Count - 1;

    /// <summary>Adds a number to the row that is being written; 0 is not kept.</summary>
    /// <param name="column">Its column, from 0; a row has each column once.</param>
    /// <param name="value">The number.</param>
    public void Add(int column, double value)
    {
        if (value == 0)
            return;
        _columns.Add(column);
        _values.Add(value);
    }

    /// <summary>Ends the row that is being written.</summary>
    public void EndRow() => _starts.Add(_columns.Count);

    /// <summary>What is not 0 in a row.</summary>
    public SparseRow this[int row] => new(Part(_columns, row), Part(_values, row));

    /// <summary>The same rows with only these columns, in this order.</summary>
    public SparseRows Only(IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var places = new Dictionary<int, int>();
        foreach (var (place, column) in columns.Index())
            places[column] = place;
        var only = new SparseRows();
        for (var row = 0; row < Rows; row++)
        {
            var (of, values) = this[row];
            for (var k = 0; k < of.Length; k++)
            {
                if (places.TryGetValue(of[k], out var place))
                    only.Add(place, values[k]);
            }

            only.EndRow();
        }

        return only;
    }

    /// <summary>The rows from one up to, not including, another.</summary>
    public SparseRows Part(int from, int to)
    {
        var part = new SparseRows();
        for (var row = from; row < to; row++)
        {
            var (of, values) = this[row];
            for (var k = 0; k < of.Length; k++)
                part.Add(of[k], values[k]);
            part.EndRow();
        }

        return part;
    }

    private ReadOnlySpan<T> Part<T>(List<T> all, int row) =>
        CollectionsMarshal.AsSpan(all)[_starts[row].._starts[row + 1]];
}

/// <summary>What is not 0 in a row.</summary>
/// <param name="columns">The columns.</param>
/// <param name="values">The numbers in them.</param>
public readonly ref struct SparseRow(ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
{
    /// <summary>The columns.</summary>
    public ReadOnlySpan<int> Columns { get; } = columns;

    /// <summary>The numbers in them.</summary>
    public ReadOnlySpan<double> Values { get; } = values;

    /// <summary>Both.</summary>
    public void Deconstruct(out ReadOnlySpan<int> columns, out ReadOnlySpan<double> values)
    {
        columns = Columns;
        values = Values;
    }
}
