using System.Numerics;
using System.Runtime.CompilerServices;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Binning;

/// <summary>
/// A number's ordered cut points: bin b holds the values up to and including cut point b. Few distinct values are cut
/// half-way
/// between neighbours, many at their quantiles, as scikit-learn's histogram boosting does.
/// </summary>
public sealed class BinThresholds : ColumnBins
{
    /// <summary>
    /// The most rows from which cut points are told; of more, every second, third and so on is looked at.
    /// </summary>
    public const int MostRowsSorted = 100_000;

    private readonly float[] _cutPoints;

    private BinThresholds(float[] cutPoints) => _cutPoints = cutPoints;

    /// <summary>The cut points: finite and rising.</summary>
    public ReadOnlySpan<float> CutPoints => _cutPoints;

    /// <inheritdoc/>
    public override int ValueBins => _cutPoints.Length + 1;

    /// <summary>Learns cut points; infinities are values like others, NaN is passed over.</summary>
    /// <param name="values">The column.</param>
    /// <param name="mostBins">2 to 255.</param>
    public static BinThresholds Learn(ReadOnlySpan<float> values, int mostBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBins, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostBins, MostValueBins);
        using var sorted = new SortedValues(values, Math.Max(1, (values.Length + MostRowsSorted - 1) / MostRowsSorted));
        var distinct = DistinctOf(sorted.Values, mostBins + 1);
        var cutPoints = distinct.Count <= mostBins ? BetweenNeighbours(distinct) : AtQuantiles(sorted.Values, mostBins);
        return new BinThresholds(cutPoints);
    }

    /// <inheritdoc/>
    public override byte BinOf(float value)
    {
        if (float.IsNaN(value)) return Missing;
        int low = 0, high = _cutPoints.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (value <= _cutPoints[middle])
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return (byte)low;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void BinAll(ReadOnlySpan<float> values, Span<byte> bins)
    {
        var firstStep = (int)BitOperations.RoundUpToPowerOf2((uint)ValueBins) / 2;
        Span<long> cuts = stackalloc long[Codes];
        cuts.Fill(CutKernel.KeyOf(float.PositiveInfinity));
        for (var cut = 0; cut < _cutPoints.Length; cut++)
        {
            cuts[cut] = CutKernel.KeyOf(_cutPoints[cut]);
        }

        CutKernel.Find(values, cuts, firstStep, bins);
        for (var row = 0; row < values.Length; row++)
        {
            if (float.IsNaN(values[row])) bins[row] = Missing;
        }
    }

    private static List<float> DistinctOf(ReadOnlySpan<float> sorted, int most)
    {
        var distinct = new List<float>();
        foreach (var value in sorted)
        {
            if (distinct.Count == 0 || value > distinct[^1]) distinct.Add(value);
            if (distinct.Count == most) break;
        }

        return distinct;
    }

    private static float[] BetweenNeighbours(List<float> distinct)
    {
        var cuts = new List<float>();
        for (var i = 1; i < distinct.Count; i++)
        {
            AddCut(cuts, distinct[i - 1], distinct[i]);
        }

        return [.. cuts];
    }

    private static float[] AtQuantiles(ReadOnlySpan<float> sorted, int mostBins)
    {
        var cuts = new List<float>();
        for (var bin = 1L; bin < mostBins; bin++)
        {
            var position = bin * (sorted.Length - 1);
            var lower = (int)(position / mostBins);
            var upper = position % mostBins == 0 ? lower : lower + 1;
            if (sorted[lower] < sorted[^1]) AddCut(cuts, sorted[lower], sorted[upper]);
        }

        return [.. cuts];
    }

    private static void AddCut(List<float> cuts, float below, float above)
    {
        var middle = (float)(((double)below + above) / 2);
        var cut = middle >= below && middle < above ? middle : float.IsNaN(middle) ? 0 : below;
        cut = Math.Clamp(cut, float.MinValue, float.MaxValue);
        if (cuts.Count == 0 || cut > cuts[^1]) cuts.Add(cut);
    }
}
