namespace Predictive.Evaluation;

/// <summary>
/// The value below which a share of sorted values lies, straight between neighbours (Hyndman and Fan, type 7).
/// </summary>
internal static class Percentile
{
    /// <summary>The percentile of at least one sorted value.</summary>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
