namespace Predictive.Learning.Losses;

/// <summary>
/// The log loss (cross entropy) of a margin against a label of 0 or 1, and its first two derivatives.
/// </summary>
public static class LogLoss
{
    /// <summary>The loss of one row: -log of the chance that the margin gave to what happened.</summary>
    public static double Of(double margin, double label) => Elementary.Softplus(label > 0.5 ? -margin : margin);

    /// <summary>The slope of the loss: chance less label.</summary>
    public static double Gradient(double chance, double label) => chance - label;

    /// <summary>The curvature of the loss: chance times its complement.</summary>
    public static double Hessian(double chance) => chance * (1 - chance);

    /// <summary>
    /// The log-odds of the weighted share of ones. One class alone counts as half a row of the other, so that it
    /// stays finite.
    /// </summary>
    public static double BaseMargin(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var unit = FixedPoint.ForWeights(weights);
        long ones = 0, all = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = unit.Of(weights[row]);
            all += weight;
            ones += labels[row] > 0.5 ? weight : 0;
        }

        var total = unit.ToDouble(all);
        var positive = unit.ToDouble(ones);
        if (ones == 0) positive = 0.5 * total / (labels.Length + 1);
        if (ones == all) positive = total - (0.5 * total / (labels.Length + 1));
        return Elementary.LogOdds(positive / total);
    }
}
