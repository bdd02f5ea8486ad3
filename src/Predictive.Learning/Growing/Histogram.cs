using Predictive.Learning.Binning;

namespace Predictive.Learning.Growing;

/// <summary>The gradient sums of one node's rows, by column and bin.</summary>
/// <param name="columns">How many columns.</param>
internal sealed class Histogram(int columns)
{
    private readonly HistogramBin[] _bins = new HistogramBin[columns * ColumnBins.Codes];

    /// <summary>The bins of one column, missing last.</summary>
    public Span<HistogramBin> Column(int column) => _bins.AsSpan(column * ColumnBins.Codes, ColumnBins.Codes);

    /// <summary>Turns the parent's histogram into that of the other child.</summary>
    public void Subtract(Histogram child)
    {
        for (var bin = 0; bin < _bins.Length; bin++)
        {
            _bins[bin] -= child._bins[bin];
        }
    }
}
