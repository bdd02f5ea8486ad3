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

    /// <summary>Which bins go left.</summary>
    public bool[] LeftBins()
    {
        var left = new bool[ColumnBins.Codes];
        for (var bin = 0; bin < left.Length; bin++)
        {
            left[bin] = IsLevel ? bin == Bin : bin <= Bin;
        }

        left[ColumnBins.Missing] = MissingLeft;
        return left;
    }
}
