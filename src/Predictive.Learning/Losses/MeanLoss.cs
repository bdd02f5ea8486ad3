namespace Predictive.Learning.Losses;

/// <summary>The mean of a loss over rows, by weight, summed in row order.</summary>
/// <param name="labels">A label a row.</param>
/// <param name="weights">A weight a row.</param>
/// <param name="loss">The loss of a margin against a label.</param>
internal sealed class MeanLoss(double[] labels, double[] weights, Func<double, double, double> loss) : ValidationLoss
{
    public override bool IsMeasurable => labels.Length > 0;

    public override double Of(ReadOnlySpan<double> margins)
    {
        double sum = 0, weight = 0;
        for (var row = 0; row < margins.Length; row++)
        {
            sum += weights[row] * loss(margins[row], labels[row]);
            weight += weights[row];
        }

        return sum / weight;
    }
}
