namespace Predictive.Learning.Kernels;

/// <summary>What a loss looks at, row by row.</summary>
/// <param name="margins">The margin of each row.</param>
/// <param name="labels">The label of each row.</param>
/// <param name="weights">How much each row counts.</param>
internal readonly ref struct LossRows(
    ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
{
    /// <summary>The margin of each row.</summary>
    public ReadOnlySpan<double> Margins { get; } = margins;

    /// <summary>The label of each row.</summary>
    public ReadOnlySpan<double> Labels { get; } = labels;

    /// <summary>How much each row counts.</summary>
    public ReadOnlySpan<double> Weights { get; } = weights;

    /// <summary>The rows from one on.</summary>
    public LossRows From(int row) => new(Margins[row..], Labels[row..], Weights[row..]);
}
