namespace Predictive.Learning.Binning;

/// <summary>The bin of every value: one byte a row and column, column by column.</summary>
public sealed class BinnedMatrix
{
    private readonly byte[][] _codes;
    private readonly int[] _valueBins;

    internal BinnedMatrix(byte[][] codes, int[] valueBins, int rows)
    {
        _codes = codes;
        _valueBins = valueBins;
        Rows = rows;
    }

    /// <summary>How many columns there are.</summary>
    public int Columns => _codes.Length;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>The bins of one column, a code a row.</summary>
    public ReadOnlySpan<byte> Column(int column) => _codes[column];

    /// <summary>How many bins the values of a column have; missing comes on top.</summary>
    public int ValueBins(int column) => _valueBins[column];
}
