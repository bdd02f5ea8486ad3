using System.Runtime.CompilerServices;
using Predictive.Learning.Kernels;
using Predictive.Learning.Losses;

namespace Predictive.Learning.Growing;

/// <summary>The margin of every training row, and its gradient and hessian there.</summary>
internal sealed class Gradients
{
    private const int RowsWorthThreads = 2 * RowChunks.Rows;

    private readonly LabelledRows _train;
    private readonly TrainingLoss _loss;
    private readonly WorkTeam _team;
    private readonly Largest[] _largest;
    private readonly long[] _sums;

    /// <summary>Starts all rows at one margin.</summary>
    public Gradients(LabelledRows train, TrainingLoss loss, double baseMargin, WorkTeam team)
    {
        _train = train;
        _loss = loss;
        _team = team;
        Margins = new double[train.Rows];
        Array.Fill(Margins, baseMargin);
        Gradient = new double[train.Rows];
        Hessian = new double[train.Rows];
        _largest = new Largest[RowChunks.Count(train.Rows)];
        _sums = new long[2 * _largest.Length];
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => _train.Rows;

    /// <summary>The margin of each row.</summary>
    public double[] Margins { get; }

    /// <summary>The gradient of each row.</summary>
    public double[] Gradient { get; }

    /// <summary>The hessian of each row.</summary>
    public double[] Hessian { get; }

    /// <summary>The largest gradient and hessian.</summary>
    public Largest Largest { get; private set; }

    /// <summary>What one unit of exact sums of gradients or hessians stands for.</summary>
    public FixedPoint Unit { get; private set; }

    /// <summary>The sums of the sizes of all gradients, and of all hessians.</summary>
    public Largest Totals { get; private set; }

    /// <summary>Adds the values of a tree's leaves to the margins, if there is a tree, and derives anew.</summary>
    /// <param name="leaves">The leaf of each row, or null.</param>
    /// <param name="values">The value of each leaf.</param>
    public void Update(LeafIds? leaves, double[] values)
    {
        _team.Run(_largest.Length, Rows >= RowsWorthThreads, chunk => UpdateChunk(chunk, leaves, values));
        Largest = _largest.Aggregate(default(Largest), (one, other) => one.With(other));
        Unit = FixedPoint.ForRows(Math.Max(Largest.Gradient, Largest.Hessian), Rows);
        _team.Run(_largest.Length, Rows >= 2 * RowsWorthThreads, SumChunk);
        long gradients = 0, hessians = 0;
        for (var chunk = 0; chunk < _largest.Length; chunk++)
        {
            gradients += _sums[2 * chunk];
            hessians += _sums[(2 * chunk) + 1];
        }

        Totals = new Largest(Unit.ToDouble(gradients), Unit.ToDouble(hessians));
    }

    private void UpdateChunk(int chunk, LeafIds? leaves, double[] values)
    {
        var (start, length) = (RowChunks.Start(chunk), RowChunks.Length(chunk, Rows));
        var margins = Margins.AsSpan(start, length);
        if (leaves is not null) AddValues(margins, leaves.Leaves.Slice(start, length), values);
        var rows = new LossRows(
            margins, _train.Labels.AsSpan(start, length), _train.Weights.AsSpan(start, length));
        _largest[chunk] = _loss.Derive(
            _team.Kernels, rows, Gradient.AsSpan(start, length), Hessian.AsSpan(start, length));
    }

    private void SumChunk(int chunk)
    {
        var (start, length) = (RowChunks.Start(chunk), RowChunks.Length(chunk, Rows));
        _sums[2 * chunk] = _team.Kernels.SumOfSizes(Gradient.AsSpan(start, length), Unit.Units);
        _sums[(2 * chunk) + 1] = _team.Kernels.SumOfSizes(Hessian.AsSpan(start, length), Unit.Units);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddValues(Span<double> margins, ReadOnlySpan<byte> leaves, ReadOnlySpan<double> values)
    {
        for (var row = 0; row < margins.Length; row++)
        {
            margins[row] += values[leaves[row]];
        }
    }
}
