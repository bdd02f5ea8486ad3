using System.Runtime.CompilerServices;
using Predictive.Learning.Boosting;

namespace Predictive.Learning.Growing;

/// <summary>Tries the splits of one node by one column and remembers the first of the best.</summary>
/// <param name="splitGain">What a split is worth.</param>
/// <param name="unit">What one unit of the sums stands for.</param>
/// <param name="options">Which splits are allowed.</param>
/// <param name="column">The column asked about.</param>
/// <param name="all">The sums of all the node's rows.</param>
/// <param name="missing">The sums of those that miss the column's value.</param>
internal ref struct SplitSearch(
    SplitGain splitGain, FixedPoint unit, BoostingOptions options, int column, HistogramBin all, HistogramBin missing)
{
    private readonly int _minRows = options.MinLeafRows;
    private readonly double _minWeight = options.MinLeafWeight;
    private readonly double _parentScore = splitGain.ScoreOf(all);
    private double _gain = options.MinSplitGain;

    /// <summary>The best split so far, or one that does not exist.</summary>
    public Split Best { get; private set; }

    /// <summary>Tries all cuts between a number's bins; one after an empty bin asks nothing new.</summary>
    /// <param name="bins">All value bins but the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void TryNumbers(ReadOnlySpan<HistogramBin> bins)
    {
        var left = default(HistogramBin);
        for (var bin = 0; bin < bins.Length; bin++)
        {
            if (bins[bin].Rows == 0 && bin > 0) continue;
            left += bins[bin];
            Try(bin, isLevel: false, left);
        }
    }

    /// <summary>Tries each level against all others; a second empty one asks nothing new.</summary>
    /// <param name="bins">The bins of the levels that have one.</param>
    public void TryLevels(ReadOnlySpan<HistogramBin> bins)
    {
        var isEmptyTried = false;
        for (var bin = 0; bin < bins.Length; bin++)
        {
            if (bins[bin].Rows == 0 && isEmptyTried) continue;
            isEmptyTried |= bins[bin].Rows == 0;
            Try(bin, isLevel: true, bins[bin]);
        }
    }

    /// <summary>Tries everything that is there on the left, and missing on the right.</summary>
    public void TryMissingAlone(int lastBin)
    {
        if (missing.Rows > 0) Keep(lastBin, isLevel: false, missingLeft: false, all - missing, missing);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Try(int bin, bool isLevel, HistogramBin left)
    {
        var right = all - left;
        if (missing.Rows == 0)
        {
            Keep(bin, isLevel, missingLeft: left.Rows > right.Rows, left, right);
            return;
        }

        Keep(bin, isLevel, missingLeft: false, left, right);
        Keep(bin, isLevel, missingLeft: true, left + missing, right - missing);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(int bin, bool isLevel, bool missingLeft, HistogramBin left, HistogramBin right)
    {
        if (left.Rows < _minRows || right.Rows < _minRows) return;
        if (unit.ToDouble(Math.Min(left.Hessian, right.Hessian)) < _minWeight) return;
        var gain = splitGain.Of(left, right, _parentScore);
        if (!(gain > _gain)) return;
        _gain = gain;
        Best = new Split(column, bin, isLevel, missingLeft, gain, left);
    }
}
