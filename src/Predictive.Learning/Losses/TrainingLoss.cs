using Predictive.Learning.Kernels;

namespace Predictive.Learning.Losses;

/// <summary>What boosting makes small: its derivatives, where it starts, and which labels it understands.</summary>
internal abstract class TrainingLoss
{
    /// <summary>Whether a row's hessian is never larger than its gradient, so that both can share one scale.</summary>
    public abstract bool HessianIsTheSmaller { get; }

    /// <summary>Refuses labels that this loss has no meaning for.</summary>
    /// <exception cref="ArgumentException">Names the row, its label and what is allowed.</exception>
    public abstract void Check(ReadOnlySpan<double> labels);

    /// <summary>The best margin for all rows alike.</summary>
    public abstract double BaseMargin(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights);

    /// <summary>Takes gradients and hessians; says how large they are at most.</summary>
    public abstract Largest Derive(
        KernelSet kernels, LossRows rows, Span<double> gradients, Span<double> hessians);
}
