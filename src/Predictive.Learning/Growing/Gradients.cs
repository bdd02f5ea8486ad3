using System.Runtime.CompilerServices;
using Predictive.Learning.Losses;

namespace Predictive.Learning.Growing;

/// <summary>Every row's gradient, hessian and weight, in fixed-point units.</summary>
internal sealed class Gradients
{
    private const int Chunk = 4096;
    private const int RowsWorthThreads = 8192;

    private readonly double[] _labels;
    private readonly double[] _weights;

    /// <summary>Makes room for these rows.</summary>
    public Gradients(double[] labels, double[] weights)
    {
        _labels = labels;
        _weights = weights;
        Unit = FixedPoint.ForWeights(weights);
        Gradient = new long[labels.Length];
        Hessian = new long[labels.Length];
        Weight = Array.ConvertAll(weights, weight => Math.Max(Unit.Of(weight), 1));
    }

    /// <summary>What one unit of the sums stands for.</summary>
    public FixedPoint Unit { get; }

    /// <summary>The gradient of each row.</summary>
    public long[] Gradient { get; }

    /// <summary>The hessian of each row.</summary>
    public long[] Hessian { get; }

    /// <summary>The weight of each row.</summary>
    public long[] Weight { get; }

    /// <summary>Takes the gradients of the log loss at these margins.</summary>
    public void Update(double[] margins, ParallelOptions parallel)
    {
        if (margins.Length < RowsWorthThreads)
        {
            Update(margins, 0, margins.Length);
            return;
        }

        var chunks = (margins.Length + Chunk - 1) / Chunk;
        Parallel.For(0, chunks, parallel, chunk =>
            Update(margins, chunk * Chunk, Math.Min(margins.Length, (chunk + 1) * Chunk)));
    }

    /// <summary>The sums over some rows.</summary>
    public HistogramBin SumOf(ReadOnlySpan<int> rows)
    {
        var sum = new HistogramBin { Rows = rows.Length };
        foreach (var row in rows)
        {
            sum.Gradient += Gradient[row];
            sum.Hessian += Hessian[row];
        }

        return sum;
    }

    /// <summary>The weight of some rows, in units.</summary>
    public long WeightOf(ReadOnlySpan<int> rows)
    {
        var sum = 0L;
        foreach (var row in rows)
        {
            sum += Weight[row];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update(double[] margins, int start, int end)
    {
        var (labels, weights, unit) = (_labels, _weights, Unit);
        var (gradients, hessians) = (Gradient, Hessian);
        for (var row = start; row < end; row++)
        {
            var chance = Elementary.Sigmoid(margins[row]);
            gradients[row] = unit.Of(weights[row] * LogLoss.Gradient(chance, labels[row]));
            hessians[row] = unit.Of(weights[row] * LogLoss.Hessian(chance));
        }
    }
}
