using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>
/// The exact sums of gradients, hessians and weights of each leaf over all rows, from which leaves get their values:
/// levels decide only what is asked.
/// </summary>
internal sealed class LeafRefit
{
    private const int RowsWorthThreads = 2 * RowChunks.Rows;

    private readonly Gradients _gradients;
    private readonly double[] _weights;
    private readonly FixedPoint _weightUnit;
    private readonly WorkTeam _team;
    private readonly Lock _gate = new();
    private readonly LeafSum[] _sums = new LeafSum[LeafIds.MostLeaves];

    /// <summary>Sums over these rows.</summary>
    public LeafRefit(Gradients gradients, double[] weights, WorkTeam team)
    {
        _gradients = gradients;
        _weights = weights;
        _weightUnit = FixedPoint.ForRows(weights.Max(), weights.Length);
        _team = team;
    }

    /// <summary>The sums of each leaf, in order.</summary>
    /// <param name="leaves">The leaf of each row.</param>
    /// <param name="count">How many leaves there are.</param>
    public ReadOnlySpan<LeafSum> SumsOf(LeafIds leaves, int count)
    {
        _sums.AsSpan(0, count).Clear();
        var chunks = RowChunks.Count(_gradients.Rows);
        _team.Run(chunks, _gradients.Rows >= RowsWorthThreads, chunk => SumChunk(chunk, leaves, count));
        return _sums.AsSpan(0, count);
    }

    /// <summary>The weight that a number of units stands for.</summary>
    public double WeightOf(long units) => _weightUnit.ToDouble(Math.Max(units, 1));

    private void SumChunk(int chunk, LeafIds leaves, int count)
    {
        // Neighbouring rows are summed apart, so that one need not wait for the other's sum.
        Span<LeafSum> even = stackalloc LeafSum[count];
        Span<LeafSum> odd = stackalloc LeafSum[count];
        even.Clear();
        odd.Clear();
        var (start, length) = (RowChunks.Start(chunk), RowChunks.Length(chunk, _gradients.Rows));
        LeafSumKernel.Add(
            _gradients.Gradient.AsSpan(start, length),
            _gradients.Hessian.AsSpan(start, length),
            _weights.AsSpan(start, length),
            leaves.Leaves.Slice(start, length),
            _gradients.Unit.Units,
            _weightUnit.Units,
            even,
            odd);
        lock (_gate)
        {
            for (var leaf = 0; leaf < count; leaf++)
            {
                _sums[leaf] += even[leaf] + odd[leaf];
            }
        }
    }
}
