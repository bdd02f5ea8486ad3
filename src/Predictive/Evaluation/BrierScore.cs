namespace Predictive.Evaluation;

/// <summary>The mean squared distance of likelihood and outcome, (p - y)² (Brier, 1950). Lower is better.</summary>
public static class BrierScore
{
    /// <summary>The weighted mean, or null where there is no weight.</summary>
    public static double? Of(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        WeightedMean.Of(PerRow(likelihoods, labels), weights);

    /// <summary>The squared distance of each row.</summary>
    public static double[] PerRow(ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels)
    {
        var losses = new double[likelihoods.Length];
        for (var row = 0; row < losses.Length; row++)
        {
            var distance = likelihoods[row] - labels[row];
            losses[row] = distance * distance;
        }

        return losses;
    }
}
