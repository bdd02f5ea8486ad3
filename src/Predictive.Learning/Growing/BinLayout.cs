using Predictive.Learning.Binning;

namespace Predictive.Learning.Growing;

/// <summary>
/// Where each column's bins stand in a histogram: as many as its values need, then the one of missing values, so that
/// columns with few values stay close together in the processor's caches.
/// </summary>
internal sealed class BinLayout
{
    private readonly int[] _starts;

    /// <summary>Lays out the columns of a matrix, side by side.</summary>
    public BinLayout(BinnedMatrix matrix)
    {
        _starts = new int[matrix.Columns + 1];
        for (var column = 0; column < matrix.Columns; column++)
        {
            _starts[column + 1] = _starts[column] + matrix.ValueBins(column) + 1;
        }
    }

    /// <summary>How many bins all columns have together.</summary>
    public int Bins => _starts[^1];

    /// <summary>Where a column's bins start.</summary>
    public int Start(int column) => _starts[column];

    /// <summary>How many bins a column has, missing included.</summary>
    public int Count(int column) => _starts[column + 1] - _starts[column];
}
