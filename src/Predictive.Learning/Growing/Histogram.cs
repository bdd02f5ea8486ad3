namespace Predictive.Learning.Growing;

/// <summary>The gradient sums of one node's rows, by column and bin.</summary>
/// <param name="layout">Where each column's bins stand.</param>
internal sealed class Histogram(BinLayout layout)
{
    private readonly HistogramBin[] _bins = new HistogramBin[layout.Bins];

    /// <summary>The bins of all columns, side by side.</summary>
    public Span<HistogramBin> Bins => _bins;

    /// <summary>The bins of one column, missing last.</summary>
    public Span<HistogramBin> Column(int column) => _bins.AsSpan(layout.Start(column), layout.Count(column));

    /// <summary>Turns the parent's sums in these columns into those of the other child.</summary>
    public void Subtract(Histogram child, ReadOnlySpan<int> columns)
    {
        foreach (var column in columns)
        {
            var mine = Column(column);
            var its = child.Column(column);
            for (var bin = 0; bin < mine.Length && bin < its.Length; bin++)
            {
                mine[bin].Subtract(in its[bin]);
            }
        }
    }
}
