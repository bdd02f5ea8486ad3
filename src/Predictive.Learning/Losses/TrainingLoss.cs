using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Losses;

/// <summary>What boosting makes small: its derivatives, where it starts, and which labels it understands.</summary>
internal abstract class TrainingLoss
{
    /// <summary>Whether a row's hessian is never larger than its gradient, so that both can share one scale.</summary>
    public virtual bool HessianIsTheSmaller => false;

    /// <summary>The loss of a name.</summary>
    public static TrainingLoss Of(BoostingLoss loss) => loss switch
    {
        BoostingLoss.Log => new LogTrainingLoss(),
        BoostingLoss.Squared => new SquaredLoss(),
        BoostingLoss.Gamma => new GammaLoss(),
    };

    /// <summary>Refuses labels that this loss has no meaning for, or cannot learn from.</summary>
    /// <param name="labels">A label a row.</param>
    /// <param name="mayBeOneClass">Whether all labels may be alike.</param>
    /// <exception cref="ArgumentException">Names the row, its label and what is allowed.</exception>
    public abstract void Check(ReadOnlySpan<double> labels, bool mayBeOneClass);

    /// <summary>The best margin for all rows alike.</summary>
    public abstract double BaseMargin(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights);

    /// <summary>Takes gradients and hessians; says how large they are at most.</summary>
    public abstract Largest Derive(
        KernelSet kernels, LossRows rows, Span<double> gradients, Span<double> hessians);

    /// <summary>How good margins are on rows that nothing is learned from.</summary>
    public abstract ValidationLoss Validation(double[] labels, double[] weights, KernelSet kernels);

    /// <summary>The exact mean of values, by weight.</summary>
    protected static double Mean(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var largest = default(Largest);
        for (var row = 0; row < values.Length; row++)
        {
            largest = largest.With(new Largest(Math.Abs(values[row]) * weights[row], weights[row]));
        }

        var unit = FixedPoint.ForRows(largest.Gradient, values.Length);
        var weightUnit = FixedPoint.ForRows(largest.Hessian, values.Length);
        long sum = 0, weight = 0;
        for (var row = 0; row < values.Length; row++)
        {
            sum += unit.Of(values[row] * weights[row]);
            weight += weightUnit.Of(weights[row]);
        }

        return unit.ToDouble(sum) / weightUnit.ToDouble(weight);
    }

    /// <summary>The error about a label.</summary>
    protected static ArgumentException Refused(int row, double label, string allowed) => new(
        FormattableString.Invariant($"The label of row {row} is {label}; {allowed}."));
}
