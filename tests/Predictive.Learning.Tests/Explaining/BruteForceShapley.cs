using System.Numerics;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Tests.Explaining;

/// <summary>Shapley values by their definition: over every set of known columns.</summary>
internal static class BruteForceShapley
{
    public static double[] Of(BoostedTrees trees, float[] row)
    {
        var values = new double[row.Length];
        for (var column = 0; column < row.Length; column++)
        {
            for (var known = 0u; known < 1u << row.Length; known++)
            {
                if ((known & (1u << column)) != 0) continue;
                var size = BitOperations.PopCount(known);
                var share = Factorial(size) * Factorial(row.Length - size - 1) / Factorial(row.Length);
                values[column] += share * (Expected(trees, row, known | (1u << column)) - Expected(trees, row, known));
            }
        }

        return values;
    }

    /// <summary>The margin when only some columns are known; the others follow the training rows.</summary>
    public static double Expected(BoostedTrees trees, float[] row, uint known)
    {
        var sum = trees.BaseMargin;
        var inputs = new float[trees.Inputs];
        trees.FillInputs(row, inputs);
        foreach (var tree in trees.Trees)
        {
            sum += Expected(trees, tree.Nodes, 0, inputs, known);
        }

        return sum;
    }

    private static double Expected(
        BoostedTrees trees, ReadOnlySpan<TreeNode> nodes, int at, float[] inputs, uint known)
    {
        var node = nodes[at];
        if (node.IsLeaf) return node.Value;
        if ((known & (1u << trees.ColumnOf(node.Column))) != 0)
        {
            return Expected(trees, nodes, node.ChildOf(inputs[node.Column]), inputs, known);
        }

        var share = nodes[node.Left].Cover / (nodes[node.Left].Cover + nodes[node.Right].Cover);
        var left = Expected(trees, nodes, node.Left, inputs, known);
        return (share * left) + ((1 - share) * Expected(trees, nodes, node.Right, inputs, known));
    }

    private static double Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}
