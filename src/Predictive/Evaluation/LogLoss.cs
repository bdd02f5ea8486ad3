namespace Predictive.Evaluation;

/// <summary>
/// The mean surprise of the outcomes, in nats: -(y ln p + (1 - y) ln(1 - p)) (Good, 1952). Lower is better.
/// Likelihoods are held within 1e-15 of 0 and 1, so that one wrong certainty is dear but not infinite.
/// </summary>
public static class LogLoss
{
    private const double Certain = 1e-15;

    /// <summary>The weighted mean, or null where there is no weight.</summary>
    public static double? Of(
        ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        WeightedMean.Of(PerRow(likelihoods, labels), weights);

    /// <summary>The loss of each row.</summary>
    public static double[] PerRow(ReadOnlySpan<double> likelihoods, ReadOnlySpan<double> labels)
    {
        var losses = new double[likelihoods.Length];
        for (var row = 0; row < losses.Length; row++)
        {
            var likelihood = Math.Clamp(likelihoods[row], Certain, 1 - Certain);
            losses[row] = labels[row] == 1 ? -Math.Log(likelihood) : -Math.Log(1 - likelihood);
        }

        return losses;
    }
}
