using Predictive.Learning.Binning;

namespace Predictive.Learning.Growing;

/// <summary>
/// Fills histograms; columns may be filled by different threads, each by one, so threads never change a sum.
/// </summary>
/// <param name="matrix">The bins of all rows.</param>
/// <param name="parallel">How many threads may work.</param>
internal sealed class HistogramBuilder(BinnedMatrix matrix, ParallelOptions parallel)
{
    private const int WorthThreads = 1 << 15;

    private readonly Stack<Histogram> _spare = new();
    private long[] _gradients = [];
    private long[] _hessians = [];

    /// <summary>The histogram of these rows.</summary>
    public Histogram Build(ReadOnlyMemory<int> rows, Gradients gradients)
    {
        Gather(rows.Span, gradients);
        var histogram = _spare.TryPop(out var spare) ? spare : new Histogram(matrix.Columns);
        if ((long)rows.Length * matrix.Columns < WorthThreads)
        {
            for (var column = 0; column < matrix.Columns; column++)
            {
                Fill(rows.Span, column, histogram.Column(column));
            }
        }
        else
        {
            Parallel.For(0, matrix.Columns, parallel, column => Fill(rows.Span, column, histogram.Column(column)));
        }

        return histogram;
    }

    /// <summary>Takes back a histogram that nobody reads any more.</summary>
    public void Return(Histogram histogram) => _spare.Push(histogram);

    private void Gather(ReadOnlySpan<int> rows, Gradients gradients)
    {
        if (_gradients.Length < rows.Length)
        {
            _gradients = new long[rows.Length];
            _hessians = new long[rows.Length];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _gradients[i] = gradients.Gradient[rows[i]];
            _hessians[i] = gradients.Hessian[rows[i]];
        }
    }

    private void Fill(ReadOnlySpan<int> rows, int column, Span<HistogramBin> histogram)
    {
        histogram.Clear();
        var codes = matrix.Column(column);
        var gradients = _gradients.AsSpan(0, rows.Length);
        var hessians = _hessians.AsSpan(0, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            ref var bin = ref histogram[codes[rows[i]]];
            bin.Gradient += gradients[i];
            bin.Hessian += hessians[i];
            bin.Rows++;
        }
    }
}
