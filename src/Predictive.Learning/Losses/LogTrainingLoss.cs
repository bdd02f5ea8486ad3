using Predictive.Learning.Kernels;

namespace Predictive.Learning.Losses;

/// <summary>The log loss: labels are 0 or 1, margins are log-odds.</summary>
internal sealed class LogTrainingLoss : TrainingLoss
{
    public override bool HessianIsTheSmaller => true;

    public override void Check(ReadOnlySpan<double> labels)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (0 or 1))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The label of row {row} is {labels[row]}; the log loss allows 0 and 1."));
            }
        }
    }

    public override double BaseMargin(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        LogLoss.BaseMargin(labels, weights);

    public override Largest Derive(
        KernelSet kernels, LossRows rows, Span<double> gradients, Span<double> hessians) =>
        kernels.Derive(rows, gradients, hessians);
}
