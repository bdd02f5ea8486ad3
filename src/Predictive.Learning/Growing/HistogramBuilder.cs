using System.Runtime.CompilerServices;
using Predictive.Learning.Binning;

namespace Predictive.Learning.Growing;

/// <summary>
/// Fills histograms row by row; each thread has columns of its own, and sums are whole numbers, so threads never
/// change a sum.
/// </summary>
/// <param name="matrix">The bins of all rows.</param>
/// <param name="parallel">How many threads may work.</param>
internal sealed class HistogramBuilder(BinnedMatrix matrix, ParallelOptions parallel)
{
    private const int CellsWorthThreads = 200_000;
    private const int FewestColumns = 4;

    private readonly BinLayout _layout = new(matrix);
    private readonly CodeRows _codes = new(matrix);
    private readonly Stack<Histogram> _spare = new();
    private readonly ColumnPlace[] _places = new ColumnPlace[matrix.Columns];

    /// <summary>The histogram of these rows; only these columns of it hold anything.</summary>
    public Histogram Build(ReadOnlyMemory<int> rows, ReadOnlySpan<int> columns, Gradients gradients)
    {
        var histogram = _spare.TryPop(out var spare) ? spare : new Histogram(_layout);
        for (var i = 0; i < columns.Length; i++)
        {
            _places[i] = new ColumnPlace(columns[i], _layout.Start(columns[i]));
            histogram.Column(columns[i]).Clear();
        }

        var places = _places.AsMemory(0, columns.Length);
        if ((long)rows.Length * columns.Length < CellsWorthThreads)
        {
            Fill(rows.Span, places.Span, gradients, histogram.Bins);
        }
        else
        {
            FillInParts(rows, places, gradients, histogram);
        }

        return histogram;
    }

    /// <summary>Takes back a histogram that nobody reads any more.</summary>
    public void Return(Histogram histogram) => _spare.Push(histogram);

    private void FillInParts(
        ReadOnlyMemory<int> rows, ReadOnlyMemory<ColumnPlace> places, Gradients gradients, Histogram histogram)
    {
        var threads = parallel.MaxDegreeOfParallelism > 0
            ? parallel.MaxDegreeOfParallelism : Environment.ProcessorCount;
        var parts = Math.Clamp(places.Length / FewestColumns, 1, threads);
        Parallel.For(0, parts, parallel, part =>
        {
            var start = part * places.Length / parts;
            var end = (part + 1) * places.Length / parts;
            Fill(rows.Span, places.Span[start..end], gradients, histogram.Bins);
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(
        ReadOnlySpan<int> rows, ReadOnlySpan<ColumnPlace> places, Gradients gradients, Span<HistogramBin> bins)
    {
        ReadOnlySpan<long> gradientOf = gradients.Gradient;
        ReadOnlySpan<long> hessianOf = gradients.Hessian;
        foreach (var row in rows)
        {
            var codes = _codes.Row(row);
            var gradient = gradientOf[row];
            var hessian = hessianOf[row];
            foreach (var place in places)
            {
                bins[place.Start + codes[place.Column]].AddRow(gradient, hessian);
            }
        }
    }
}
