using Microsoft.ML.Trainers.FastTree;
using Predictive.Learning;
using Predictive.Learning.Trees;

namespace Predictive.MLNet.Trees;

/// <summary>
/// Turns a tree ensemble of ML.NET, over feature vectors, into our trees over the columns themselves: the same answer
/// to every row, with exact explanations, from any number of threads.
/// </summary>
/// <remarks>
/// ML.NET sends a value at most the threshold left. A slot of a number becomes a question about the number, where a
/// missing one goes the way of what stood in for it; a slot for missing asks whether the value is there; the slot of a
/// level asks for the level, with the children swapped, since 1 goes right in ML.NET.
/// </remarks>
/// <param name="slots">What the slots of the feature vectors are.</param>
/// <param name="rows">The training rows, for the cover of each node.</param>
internal sealed class TreeTranslation(FeatureSlots slots, LabelledRows rows)
{
    private const double LeastCover = 1e-9;

    /// <summary>The trees of an ensemble.</summary>
    /// <param name="grown">The ensemble.</param>
    /// <param name="scale">What turns ML.NET's score into log-odds: the slope of its sigmoid.</param>
    /// <param name="offset">What is added to it.</param>
    public BoostedTrees Translate(RegressionTreeEnsemble grown, double scale, double offset)
    {
        var trees = new List<TreeNode[]>();
        for (var tree = 0; tree < grown.Trees.Count; tree++)
        {
            var nodes = new List<TreeNode>();
            Add(nodes, grown.Trees[tree], grown.Trees[tree].NumberOfNodes == 0 ? ~0 : 0,
                scale * grown.TreeWeights[tree]);
            trees.Add(WithCovers([.. nodes]));
        }

        return BoostedTrees.Of(slots.Columns, (scale * grown.Bias) + offset, trees);
    }

    /// <summary>Adds a node with all below it; below zero it is the complement of a leaf.</summary>
    private int Add(List<TreeNode> nodes, RegressionTreeBase tree, int from, double scale)
    {
        var at = nodes.Count;
        nodes.Add(default);
        if (from < 0)
        {
            nodes[at] = new TreeNode { Value = scale * tree.LeafValues[~from] };
            return at;
        }

        var slot = slots[tree.NumericalSplitFeatureIndexes[from]];
        var isSwapped = slot.Kind == SlotKind.Level;
        var left = Add(nodes, tree, isSwapped ? tree.RightChild[from] : tree.LeftChild[from], scale);
        var right = Add(nodes, tree, isSwapped ? tree.LeftChild[from] : tree.RightChild[from], scale);
        nodes[at] = Question(slot, tree.NumericalSplitThresholds[from]) with
        {
            Left = left,
            Right = right,
            Gain = tree.SplitGains[from],
        };
        return at;
    }

    private static TreeNode Question(FeatureSlot slot, float threshold)
    {
        if (slot.Kind != SlotKind.Value && threshold is not (>= 0 and < 1))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"ML.NET asks whether '{slot.Name}', which is 0 or 1, is at most {threshold}; that is no question."));
        }

        return slot.Kind switch
        {
            SlotKind.Value => new TreeNode
            {
                Column = slot.Column,
                Threshold = threshold,
                MissingLeft = slot.Given <= threshold,
            },
            SlotKind.Missing => new TreeNode { Column = slot.Column, Threshold = float.PositiveInfinity },
            SlotKind.Level => new TreeNode { Column = slot.Column, Threshold = slot.Given, IsLevel = true },
        };
    }

    private TreeNode[] WithCovers(TreeNode[] nodes)
    {
        var covers = new double[nodes.Length];
        for (var row = 0; row < rows.Rows; row++)
        {
            var at = 0;
            while (!nodes[at].IsLeaf)
            {
                at = nodes[at].ChildOf(rows.Features.Column(nodes[at].Column)[row]);
            }

            covers[at] += rows.Weights[row];
        }

        for (var at = nodes.Length - 1; at >= 0; at--)
        {
            covers[at] = nodes[at].IsLeaf
                ? Math.Max(covers[at], LeastCover)
                : covers[nodes[at].Left] + covers[nodes[at].Right];
            nodes[at] = nodes[at] with { Cover = covers[at] };
        }

        return nodes;
    }
}
