namespace Predictive.Benchmarks.Processes;

/// <summary>The middle of what was measured.</summary>
internal static class Medians
{
    /// <summary>The median; the mean of both middles where their number is even.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
