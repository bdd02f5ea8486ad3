namespace Predictive.Learning.Binning;

/// <summary>
/// How the values of one column fall into bins; the last bin, 255, is always that of missing values.
/// </summary>
public abstract class ColumnBins
{
    /// <summary>The bin of a missing value.</summary>
    public const byte Missing = 255;

    /// <summary>The most bins that values may have.</summary>
    public const int MostValueBins = 255;

    /// <summary>How many codes a bin may have, missing included.</summary>
    public const int Codes = 256;

    /// <summary>How many bins the values have; their codes are 0 up to this.</summary>
    public abstract int ValueBins { get; }

    /// <summary>The bin of a value.</summary>
    public abstract byte BinOf(float value);

    /// <summary>The bins of many values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="bins">A bin a value; as long as the values.</param>
    public virtual void BinAll(ReadOnlySpan<float> values, Span<byte> bins)
    {
        for (var row = 0; row < values.Length; row++)
        {
            bins[row] = BinOf(values[row]);
        }
    }
}
