using Predictive.Learning.Kernels;

namespace Predictive.Learning.Losses;

/// <summary>Half the squared difference: labels are any finite numbers, margins are predictions of them.</summary>
internal sealed class SquaredLoss : TrainingLoss
{
    public override void Check(ReadOnlySpan<double> labels, bool mayBeOneClass)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            if (double.IsFinite(labels[row])) continue;
            throw Refused(row, labels[row], "the squared loss allows finite numbers");
        }
    }

    public override double BaseMargin(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        Mean(labels, weights);

    public override Largest Derive(
        KernelSet kernels, LossRows rows, Span<double> gradients, Span<double> hessians)
    {
        var largest = default(Largest);
        for (var row = 0; row < gradients.Length; row++)
        {
            gradients[row] = rows.Weights[row] * (rows.Margins[row] - rows.Labels[row]);
            hessians[row] = rows.Weights[row];
            largest = largest.With(new Largest(Math.Abs(gradients[row]), hessians[row]));
        }

        return largest;
    }

    public override ValidationLoss Validation(double[] labels, double[] weights, KernelSet kernels) => new MeanLoss(
        labels, weights, (margin, label) => (margin - label) * (margin - label) / 2);
}
