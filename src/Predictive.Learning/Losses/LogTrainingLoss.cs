using Predictive.Learning.Kernels;

namespace Predictive.Learning.Losses;

/// <summary>The log loss: labels are 0 or 1, margins are log-odds.</summary>
internal sealed class LogTrainingLoss : TrainingLoss
{
    public override bool HessianIsTheSmaller => true;

    public override void Check(ReadOnlySpan<double> labels, bool mayBeOneClass)
    {
        var ones = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (0 or 1)) throw Refused(row, labels[row], "the log loss allows 0 and 1");
            ones += labels[row] == 1 ? 1 : 0;
        }

        if (mayBeOneClass || (ones > 0 && ones < labels.Length)) return;
        throw new ArgumentException(FormattableString.Invariant(
            $"The labels of all {labels.Length} rows are {(ones > 0 ? 1 : 0)}; ")
            + "the log loss learns from rows of both classes, 0 and 1.");
    }

    public override double BaseMargin(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights) =>
        LogLoss.BaseMargin(labels, weights);

    public override Largest Derive(
        KernelSet kernels, LossRows rows, Span<double> gradients, Span<double> hessians) =>
        kernels.Derive(rows, gradients, hessians);

    public override ValidationLoss Validation(double[] labels, double[] weights, KernelSet kernels) =>
        new ShiftedLogLoss(labels, weights, kernels);
}
