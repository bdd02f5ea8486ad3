using Predictive.Learning.Binning;
using Predictive.Learning.Boosting;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Growing;

/// <summary>Grows one tree leaf by leaf: always splits the leaf whose best split lowers the loss most.</summary>
/// <param name="mapper">The bins of all columns.</param>
/// <param name="matrix">The bins of all rows.</param>
/// <param name="gradients">The gradients, updated by the caller before each tree.</param>
/// <param name="options">How trees may grow.</param>
/// <param name="parallel">How many threads may work.</param>
internal sealed class TreeGrower(
    BinMapper mapper, BinnedMatrix matrix, Gradients gradients, BoostingOptions options, ParallelOptions parallel)
{
    private readonly HistogramBuilder _builder = new(matrix, parallel);
    private readonly SplitFinder _finder = new(mapper, options, gradients.Unit);
    private readonly SplitGain _gain = new(gradients.Unit, options.L2);

    /// <summary>Grows one tree; its leaf values are already shrunk by the learning rate.</summary>
    /// <param name="rows">The rows to grow from; put into another order.</param>
    /// <param name="columns">The columns that may be asked about.</param>
    public Tree Grow(int[] rows, int[] columns)
    {
        var partition = new RowPartition(rows);
        var nodes = new List<TreeNode>();
        var open = new List<GrowingNode>();
        var root = NewNode(nodes, 0, 0, gradients.SumOf(rows), partition);
        if (CanSplit(root)) root.Histogram = _builder.Build(partition.Rows(0, rows.Length), gradients);
        Judge(root, columns, open);

        for (var leaves = 1; leaves < options.MaxLeaves && open.Count > 0; leaves++)
        {
            var node = TakeBest(open);
            var (left, right) = Divide(node, nodes, partition);
            GiveHistograms(node, left, right, partition);
            Judge(left, columns, open);
            Judge(right, columns, open);
        }

        foreach (var node in open)
        {
            Release(node);
        }

        return new Tree([.. nodes]);
    }

    private GrowingNode NewNode(List<TreeNode> nodes, int start, int depth, HistogramBin sums, RowPartition partition)
    {
        var node = new GrowingNode { Index = nodes.Count, Depth = depth, Start = start, Sums = sums };
        nodes.Add(new TreeNode
        {
            Value = options.LearningRate * _gain.LeafValueOf(sums),
            Cover = gradients.WeightOf(partition.Rows(start, sums.Rows).Span),
        });
        return node;
    }

    private bool CanSplit(GrowingNode node) =>
        node.Depth < options.MaxDepth && node.Sums.Rows >= 2 * options.MinLeafRows;

    private void Judge(GrowingNode node, int[] columns, List<GrowingNode> open)
    {
        if (node.Histogram is null) return;
        node.Best = _finder.Best(node.Histogram, node.Sums, columns);
        if (node.Best.Exists)
        {
            open.Add(node);
        }
        else
        {
            Release(node);
        }
    }

    private static GrowingNode TakeBest(List<GrowingNode> open)
    {
        var best = 0;
        for (var i = 1; i < open.Count; i++)
        {
            var more = open[i].Best.Gain - open[best].Best.Gain;
            if (more > 0 || (more == 0 && open[i].Index < open[best].Index)) best = i;
        }

        var node = open[best];
        open.RemoveAt(best);
        return node;
    }

    private (GrowingNode Left, GrowingNode Right) Divide(
        GrowingNode node, List<TreeNode> nodes, RowPartition partition)
    {
        var split = node.Best;
        var count = partition.Divide(node.Start, node.Sums.Rows, matrix.Column(split.Column), split.LeftBins());
        var left = NewNode(nodes, node.Start, node.Depth + 1, split.Left, partition);
        var right = NewNode(nodes, node.Start + count, node.Depth + 1, node.Sums - split.Left, partition);
        nodes[node.Index] = nodes[node.Index] with
        {
            Column = split.Column,
            Threshold = ThresholdOf(split),
            IsLevel = split.IsLevel,
            MissingLeft = split.MissingLeft,
            Left = left.Index,
            Right = right.Index,
            Value = 0,
            Gain = split.Gain,
        };
        return (left, right);
    }

    private float ThresholdOf(Split split) => mapper[split.Column] switch
    {
        CategoryBins category when split.IsLevel => category.Levels[split.Bin],
        BinThresholds number when split.Bin < number.CutPoints.Length => number.CutPoints[split.Bin],
        _ => float.PositiveInfinity,
    };

    private void GiveHistograms(GrowingNode parent, GrowingNode left, GrowingNode right, RowPartition partition)
    {
        if (!CanSplit(left) && !CanSplit(right))
        {
            Release(parent);
            return;
        }

        var (small, large) = left.Sums.Rows <= right.Sums.Rows ? (left, right) : (right, left);
        small.Histogram = _builder.Build(partition.Rows(small.Start, small.Sums.Rows), gradients);
        parent.Histogram!.Subtract(small.Histogram);
        large.Histogram = parent.Histogram;
        parent.Histogram = null;
        if (!CanSplit(small)) Release(small);
    }

    private void Release(GrowingNode node)
    {
        if (node.Histogram is null) return;
        _builder.Return(node.Histogram);
        node.Histogram = null;
    }
}
