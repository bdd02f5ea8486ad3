using Predictive.Learning.Binning;

namespace Predictive.Learning.Growing;

/// <summary>A question that would divide a node's rows.</summary>
/// <param name="Column">The column asked about.</param>
/// <param name="Bin">The last bin that goes left, or the one level that does.</param>
/// <param name="IsLevel">Whether one level stands against all others.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Gain">How much the loss falls, twice; 0 where no split is allowed.</param>
/// <param name="Left">The sums of the rows that go left.</param>
internal readonly record struct Split(
    int Column, int Bin, bool IsLevel, bool MissingLeft, double Gain, HistogramBin Left)
{
    /// <summary>Whether there is a split at all.</summary>
    public bool Exists => Gain > 0;

    /// <summary>Says of each bin how many of its rows go left: 1 of 1, or 0 of 1.</summary>
    /// <param name="left">A place a code.</param>
    public void MarkLeft(Span<byte> left)
    {
        left.Clear();
        if (IsLevel)
        {
            left[Bin] = 1;
        }
        else
        {
            left[..(Bin + 1)].Fill(1);
        }

        left[ColumnBins.Missing] = (byte)(MissingLeft ? 1 : 0);
    }
}
