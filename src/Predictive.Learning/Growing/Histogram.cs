using System.Runtime.CompilerServices;

namespace Predictive.Learning.Growing;

/// <summary>
/// The packed gradient and hessian sums of one node's rows, by tile, column and bin. A column's values come first,
/// then missing, then empty bins.
/// </summary>
/// <param name="bins">How many bins there are.</param>
internal sealed class Histogram(int bins)
{
    private readonly long[] _bins = new long[bins];

    /// <summary>The bins of one tile.</summary>
    public Span<long> Of(CodeTile tile) => _bins.AsSpan(tile.FirstBin, tile.Bins);

    /// <summary>Turns the parent's sums in one tile into those of the other child.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Subtract(Histogram child, CodeTile tile)
    {
        var mine = Of(tile);
        var its = child.Of(tile);
        for (var bin = 0; bin < mine.Length && bin < its.Length; bin++)
        {
            mine[bin] -= its[bin];
        }
    }
}
