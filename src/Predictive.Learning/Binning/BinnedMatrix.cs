namespace Predictive.Learning.Binning;

/// <summary>The bin of every value: one byte a row and column, column by column.</summary>
public sealed class BinnedMatrix
{
    private readonly byte[][] _codes;

    internal BinnedMatrix(byte[][] codes, int rows)
    {
        _codes = codes;
        Rows = rows;
    }

    /// <summary>How many columns there are.</summary>
    public int Columns => _codes.Length;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>The bins of one column, a code a row.</summary>
    public ReadOnlySpan<byte> Column(int column) => _codes[column];
}
