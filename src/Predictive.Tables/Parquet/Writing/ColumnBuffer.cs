using System.Text;

namespace Predictive.Tables.Parquet.Writing;

/// <summary>The cells of a column until their row group is written.</summary>
internal sealed class ColumnBuffer(WrittenColumn column)
{
    /// <summary>The column.</summary>
    public WrittenColumn Column => column;

    /// <summary>Which rows have a value.</summary>
    public List<bool> IsThere { get; } = [];

    /// <summary>The values of all kinds but text and numbers with a point.</summary>
    public List<long> Whole { get; } = [];

    /// <summary>Numbers with a point.</summary>
    public List<double> Real { get; } = [];

    /// <summary>Texts.</summary>
    public List<byte[]> Text { get; } = [];

    /// <summary>Takes a cell.</summary>
    public void Add(string? cell)
    {
        var isThere = cell is not null && (cell.Length > 0 || column.Kind == ColumnKind.Text);
        if (isThere)
            AddValue(cell!);
        IsThere.Add(isThere);
    }

    /// <summary>Forgets the cells.</summary>
    public void Clear()
    {
        IsThere.Clear();
        Whole.Clear();
        Real.Clear();
        Text.Clear();
    }

    private void AddValue(string cell)
    {
        if (column.Kind == ColumnKind.Text)
            Text.Add(Encoding.UTF8.GetBytes(cell));
        else if (!CellValue.TryParse(cell, column.Kind, out var whole, out var real))
            throw new FormatException($"'{cell}' in the column '{column.Name}' is no {column.Kind}.");
        else if (column.Kind == ColumnKind.Number)
            Real.Add(real);
        else
            Whole.Add(whole);
    }
}
