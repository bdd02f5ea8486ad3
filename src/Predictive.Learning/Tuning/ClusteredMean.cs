namespace Predictive.Learning.Tuning;

/// <summary>A weighted mean with the standard error that it has when rows of one account move together.</summary>
/// <param name="Mean">The mean; NaN without rows.</param>
/// <param name="Error">Its standard error, clustered by account; NaN with fewer than two accounts.</param>
/// <remarks>The error is the sandwich of a mean: Liang and Zeger (1986), with the factor n / (n - 1).</remarks>
public readonly record struct ClusteredMean(double Mean, double Error)
{
    /// <summary>The mean of values.</summary>
    /// <param name="values">One a row.</param>
    /// <param name="weights">A weight above 0 a row.</param>
    /// <param name="clusters">The account of each row, as a number from 0.</param>
    public static ClusteredMean Of(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<int> clusters)
    {
        if (values.Length != weights.Length || values.Length != clusters.Length)
        {
            throw new ArgumentException($"{values.Length} values need as many weights and clusters; "
                + $"{weights.Length} and {clusters.Length} came.");
        }

        if (values.Length == 0) return new ClusteredMean(double.NaN, double.NaN);
        double sum = 0, total = 0;
        var last = 0;
        for (var row = 0; row < values.Length; row++)
        {
            sum += weights[row] * values[row];
            total += weights[row];
            last = Math.Max(last, clusters[row]);
        }

        var mean = sum / total;
        return new ClusteredMean(mean, ErrorOf(values, weights, clusters, mean, new double?[last + 1]) / total);
    }

    private static double ErrorOf(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<int> clusters, double mean,
        double?[] sums)
    {
        for (var row = 0; row < values.Length; row++)
        {
            sums[clusters[row]] = (sums[clusters[row]] ?? 0) + (weights[row] * (values[row] - mean));
        }

        var (count, squares) = (0, 0.0);
        foreach (var sum in sums)
        {
            if (sum is not { } own) continue;
            count++;
            squares += own * own;
        }

        return count < 2 ? double.NaN : Math.Sqrt(squares * count / (count - 1));
    }
}
