using Predictive.Tables.Parquet.Metadata;

namespace Predictive.Tables.Parquet.Encodings;

/// <summary>Some values of a column, none missing, in the one form that goes with how they are stored.</summary>
internal sealed class ColumnValues(PhysicalType physical)
{
    private int[] _starts = [];
    private int[] _lengths = [];

    /// <summary>Of booleans and whole numbers.</summary>
    public long[] Whole { get; private set; } = [];

    /// <summary>Of numbers with a point.</summary>
    public double[] Real { get; private set; } = [];

    /// <summary>What the values that are bytes are slices of.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>The bytes of a value.</summary>
    public ReadOnlySpan<byte> Slice(int value) => Bytes.AsSpan(_starts[value], _lengths[value]);

    /// <summary>Says which bytes a value is.</summary>
    public void SetSlice(int value, int start, int length)
    {
        _starts[value] = start;
        _lengths[value] = length;
    }

    /// <summary>Makes room for so many values.</summary>
    public void Reserve(int count)
    {
        switch (physical)
        {
            case PhysicalType.Boolean or PhysicalType.Int32 or PhysicalType.Int64:
                if (Whole.Length < count)
                    Whole = new long[count];
                break;
            case PhysicalType.Float or PhysicalType.Double:
                if (Real.Length < count)
                    Real = new double[count];
                break;
            default:
                if (_starts.Length < count)
                    (_starts, _lengths) = (new int[count], new int[count]);
                break;
        }
    }
}
