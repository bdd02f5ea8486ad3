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
    private readonly RowPartition _partition = new();
    private readonly List<GrowingNode> _grown = [];
    private readonly List<TreeNode> _nodes = [];
    private readonly List<GrowingNode> _open = [];

    /// <summary>Grows one tree; its leaf values are already shrunk by the learning rate.</summary>
    /// <param name="rows">The rows to grow from.</param>
    /// <param name="columns">The columns that may be asked about.</param>
    public Tree Grow(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns)
    {
        _partition.Start(rows);
        _grown.Clear();
        _nodes.Clear();
        _open.Clear();
        var root = NewNode(0, 0, gradients.SumOf(rows), gradients.WeightOf(rows));
        if (CanSplit(root)) root.Histogram = HistogramOf(root, columns);
        Judge(root, columns);

        for (var leaves = 1; leaves < options.MaxLeaves && _open.Count > 0; leaves++)
        {
            var node = TakeBest();
            var (left, right) = Divide(node);
            GiveHistograms(node, left, right, columns);
            Judge(left, columns);
            Judge(right, columns);
        }

        foreach (var node in _open)
        {
            Release(node);
        }

        return new Tree([.. _nodes]);
    }

    /// <summary>Adds the tree grown last to the margins of the rows from which it was grown.</summary>
    public void AddLast(double[] margins)
    {
        foreach (var node in _grown)
        {
            if (!_nodes[node.Index].IsLeaf) continue;
            var value = _nodes[node.Index].Value;
            foreach (var row in RowsOf(node).Span)
            {
                margins[row] += value;
            }
        }
    }

    private GrowingNode NewNode(int start, int depth, HistogramBin sums, long weight)
    {
        var node = new GrowingNode { Index = _nodes.Count, Depth = depth, Start = start, Sums = sums, Weight = weight };
        _grown.Add(node);
        _nodes.Add(new TreeNode
        {
            Value = options.LearningRate * _gain.LeafValueOf(sums),
            Cover = gradients.Unit.ToDouble(weight),
        });
        return node;
    }

    private ReadOnlyMemory<int> RowsOf(GrowingNode node) => _partition.Rows(node.Start, node.Sums.Rows);

    private Histogram HistogramOf(GrowingNode node, ReadOnlySpan<int> columns) =>
        _builder.Build(RowsOf(node), columns, gradients);

    private bool CanSplit(GrowingNode node) =>
        node.Depth < options.MaxDepth && node.Sums.Rows >= 2 * options.MinLeafRows;

    private void Judge(GrowingNode node, ReadOnlySpan<int> columns)
    {
        if (node.Histogram is null) return;
        node.Best = _finder.Best(node.Histogram, node.Sums, columns);
        if (node.Best.Exists)
        {
            _open.Add(node);
        }
        else
        {
            Release(node);
        }
    }

    private GrowingNode TakeBest()
    {
        var best = 0;
        for (var i = 1; i < _open.Count; i++)
        {
            var more = _open[i].Best.Gain - _open[best].Best.Gain;
            if (more > 0 || (more == 0 && _open[i].Index < _open[best].Index)) best = i;
        }

        var node = _open[best];
        _open.RemoveAt(best);
        return node;
    }

    private (GrowingNode Left, GrowingNode Right) Divide(GrowingNode node)
    {
        var split = node.Best;
        var count = _partition.Divide(node.Start, node.Sums.Rows, matrix.Column(split.Column), split);
        var weight = gradients.WeightOf(_partition.Rows(node.Start, count).Span);
        var left = NewNode(node.Start, node.Depth + 1, split.Left, weight);
        var right = NewNode(node.Start + count, node.Depth + 1, node.Sums - split.Left, node.Weight - weight);
        _nodes[node.Index] = _nodes[node.Index] with
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

    private void GiveHistograms(
        GrowingNode parent, GrowingNode left, GrowingNode right, ReadOnlySpan<int> columns)
    {
        if (!CanSplit(left) && !CanSplit(right))
        {
            Release(parent);
            return;
        }

        var (small, large) = left.Sums.Rows <= right.Sums.Rows ? (left, right) : (right, left);
        small.Histogram = HistogramOf(small, columns);
        parent.Histogram!.Subtract(small.Histogram, columns);
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
