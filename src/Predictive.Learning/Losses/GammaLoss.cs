using Predictive.Learning.Kernels;

namespace Predictive.Learning.Losses;

/// <summary>
/// The gamma deviance under a log link, margin + label * exp(-margin): labels are amounts above 0, margins their
/// logarithms.
/// </summary>
internal sealed class GammaLoss : TrainingLoss
{
    public override void Check(ReadOnlySpan<double> labels, bool mayBeOneClass)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (> 0 and < double.PositiveInfinity))
            {
                throw Refused(row, labels[row], "the gamma loss allows finite amounts above 0");
            }
        }
    }

    public override double BaseMargin(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        Elementary.Log(Mean(labels, weights));

    public override Largest Derive(
        KernelSet kernels, LossRows rows, Span<double> gradients, Span<double> hessians)
    {
        var largest = default(Largest);
        for (var row = 0; row < gradients.Length; row++)
        {
            var ratio = rows.Labels[row] * Elementary.Exp(-rows.Margins[row]);
            gradients[row] = rows.Weights[row] * (1 - ratio);
            hessians[row] = rows.Weights[row] * ratio;
            largest = largest.With(new Largest(Math.Abs(gradients[row]), hessians[row]));
        }

        return largest;
    }

    public override ValidationLoss Validation(double[] labels, double[] weights, KernelSet kernels) => new MeanLoss(
        labels, weights, (margin, label) => margin + (label * Elementary.Exp(-margin)));
}
