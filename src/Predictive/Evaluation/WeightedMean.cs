namespace Predictive.Evaluation;

/// <summary>The mean of values that count unequally: sum of weight x value over sum of weight.</summary>
internal static class WeightedMean
{
    /// <summary>The mean, or null where the weights sum to 0.</summary>
    public static double? Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double sum = 0, total = 0;
        for (var row = 0; row < values.Length; row++)
        {
            sum += weights[row] * values[row];
            total += weights[row];
        }

        return total > 0 ? sum / total : null;
    }
}
