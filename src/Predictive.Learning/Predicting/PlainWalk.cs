using Predictive.Learning.Trees;

namespace Predictive.Learning.Predicting;

/// <summary>
/// The margin of boosted trees as it is meant: each tree is walked from its root, and the values of the leaves are
/// added in tree order. Slow, readable, and the twin by which <see cref="CompiledTrees"/> is judged.
/// </summary>
internal static class PlainWalk
{
    /// <summary>The margin of one row.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="inputs">One value an input (<see cref="BoostedTrees.FillInputs"/>).</param>
    public static double Margin(BoostedTrees trees, ReadOnlySpan<float> inputs)
    {
        var margin = trees.BaseMargin;
        foreach (var tree in trees.Trees)
        {
            margin += tree.Value(inputs);
        }

        return margin;
    }
}
