using Predictive.Learning.Kernels;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Growing;

/// <summary>A tree and how it came about, so that other binned rows can follow it without walking it.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Steps">The splits, in the order in which they were made.</param>
/// <param name="LeafValues">The value of each leaf.</param>
internal sealed record GrownTree(Tree Tree, IReadOnlyList<GrownStep> Steps, double[] LeafValues)
{
    /// <summary>Whether nothing was split.</summary>
    public bool IsStump => Steps.Count == 0;
}

/// <summary>One split of a growing tree.</summary>
/// <param name="Column">The column asked about.</param>
/// <param name="Question">What was asked, of which leaf.</param>
internal readonly record struct GrownStep(int Column, Question Question);
