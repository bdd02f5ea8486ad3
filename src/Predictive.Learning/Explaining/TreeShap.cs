using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>
/// Exact Shapley values of boosted trees, where an absent column follows both children in the proportion of the
/// training
/// weight that went to each (path-dependent TreeSHAP: Lundberg, Erion and Lee 2018, algorithm 2).
/// </summary>
public static class TreeShap
{
    /// <summary>
    /// Adds what each column contributes to the margin of a row; base is <see cref="BoostedTrees.ExpectedMargin"/>.
    /// </summary>
    /// <remarks>A column and the statistic that reads it are one player, so that they share one value.</remarks>
    /// <param name="trees">The trees.</param>
    /// <param name="inputs">One value an input (<see cref="BoostedTrees.FillInputs"/>).</param>
    /// <param name="contributions">One number a column, added to.</param>
    internal static void Add(BoostedTrees trees, ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        var deepest = trees.Depth + 2;
        var path = new Step[deepest * (deepest + 1) / 2];
        foreach (var tree in trees.Trees)
        {
            Walk(trees, tree.Nodes, 0, inputs, contributions, path, 0, new Step(-1, 1, 1, 1));
        }
    }

    private static void Walk(
        BoostedTrees trees,
        ReadOnlySpan<TreeNode> nodes,
        int at,
        ReadOnlySpan<float> inputs,
        Span<double> contributions,
        Span<Step> path,
        int depth,
        Step next)
    {
        Extend(path, depth, next);
        ref readonly var node = ref nodes[at];
        if (node.IsLeaf)
        {
            for (var step = 1; step <= depth; step++)
            {
                var weight = UnwoundSum(path, depth, step);
                contributions[path[step].Column] += weight * (path[step].Ones - path[step].Zeros) * node.Value;
            }

            return;
        }

        var hot = node.ChildOf(inputs[node.Column]);
        var cold = hot == node.Left ? node.Right : node.Left;
        var column = trees.ColumnOf(node.Column);
        double zeros = 1, ones = 1;
        if (PlaceOf(column, path, depth) is var earlier and > 0)
        {
            zeros = path[earlier].Zeros;
            ones = path[earlier].Ones;
            Unwind(path, depth, earlier);
            depth--;
        }

        var cover = nodes[node.Left].Cover + nodes[node.Right].Cover;
        var rest = path[(depth + 1)..];
        path[..(depth + 1)].CopyTo(rest);
        var followed = new Step(column, zeros * nodes[hot].Cover / cover, ones, 0);
        Walk(trees, nodes, hot, inputs, contributions, rest, depth + 1, followed);
        path[..(depth + 1)].CopyTo(rest);
        var turnedDown = new Step(column, zeros * nodes[cold].Cover / cover, 0, 0);
        Walk(trees, nodes, cold, inputs, contributions, rest, depth + 1, turnedDown);
    }

    private static int PlaceOf(int column, ReadOnlySpan<Step> path, int depth)
    {
        for (var step = 1; step <= depth; step++)
        {
            if (path[step].Column == column) return step;
        }

        return 0;
    }

    private static void Extend(Span<Step> path, int depth, Step next)
    {
        path[depth] = next with { Weight = depth == 0 ? 1 : 0 };
        for (var i = depth - 1; i >= 0; i--)
        {
            path[i + 1].Weight += next.Ones * path[i].Weight * (i + 1) / (depth + 1);
            path[i].Weight = next.Zeros * path[i].Weight * (depth - i) / (depth + 1);
        }
    }

    private static void Unwind(Span<Step> path, int depth, int step)
    {
        var ones = path[step].Ones;
        var zeros = path[step].Zeros;
        var carried = path[depth].Weight;
        for (var i = depth - 1; i >= 0; i--)
        {
            if (ones != 0)
            {
                var weight = path[i].Weight;
                path[i].Weight = carried * (depth + 1) / ((i + 1) * ones);
                carried = weight - (path[i].Weight * zeros * (depth - i) / (depth + 1));
            }
            else
            {
                path[i].Weight = path[i].Weight * (depth + 1) / (zeros * (depth - i));
            }
        }

        for (var i = step; i < depth; i++)
        {
            path[i] = path[i + 1] with { Weight = path[i].Weight };
        }
    }

    private static double UnwoundSum(ReadOnlySpan<Step> path, int depth, int step)
    {
        var ones = path[step].Ones;
        var zeros = path[step].Zeros;
        var carried = path[depth].Weight;
        var total = 0.0;
        for (var i = depth - 1; i >= 0; i--)
        {
            if (ones != 0)
            {
                var weight = carried * (depth + 1) / ((i + 1) * ones);
                total += weight;
                carried = path[i].Weight - (weight * zeros * (depth - i) / (depth + 1));
            }
            else
            {
                total += path[i].Weight * (depth + 1) / (zeros * (depth - i));
            }
        }

        return total;
    }

    /// <summary>
    /// One column on the way to a leaf: the share of the walk that follows it when absent and when present.
    /// </summary>
    private record struct Step(int Column, double Zeros, double Ones, double Weight);
}
