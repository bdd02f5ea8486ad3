using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Growing;

/// <summary>The questions of a growing tree, and which leaf each of its ends is.</summary>
/// <param name="mapper">The bins of all columns.</param>
internal sealed class TreeShape(BinMapper mapper)
{
    private readonly List<TreeNode> _nodes = [];
    private readonly List<byte> _leafOfNode = [];
    private readonly List<ValueBounds> _bounds = [];
    private readonly List<GrownStep> _steps = [];

    /// <summary>How many leaves there are.</summary>
    public int Leaves => _steps.Count + 1;

    /// <summary>The splits, in the order in which they were made.</summary>
    public IReadOnlyList<GrownStep> Steps => _steps;

    /// <summary>The nodes so far, without values.</summary>
    public IReadOnlyList<TreeNode> Nodes => _nodes;

    /// <summary>The leaf that a node is, or last was.</summary>
    public int LeafOf(int node) => _leafOfNode[node];

    /// <summary>Between which values a node's leaves must stay, in levels.</summary>
    public ValueBounds BoundsOf(int node) => _bounds[node];

    /// <summary>Starts with a root.</summary>
    public GrowingNode Start(long sum, int rows, int keptRows) =>
        Add(depth: 0, leaf: 0, sum, rows, keptRows, ValueBounds.Free);

    /// <summary>Divides a node by its best split.</summary>
    /// <param name="node">The node.</param>
    /// <param name="question">The split as it was asked.</param>
    /// <param name="divided">How many rows went right.</param>
    public (GrowingNode Left, GrowingNode Right) Divide(GrowingNode node, Question question, Divided divided)
    {
        var split = node.Best;
        var left = Add(
            node.Depth + 1,
            question.Leaf,
            split.Left,
            node.Rows - divided.Moved,
            node.KeptRows - divided.KeptMoved,
            node.Bounds.OfChild(split.Direction, split.Middle, isLeft: true));
        var right = Add(
            node.Depth + 1,
            question.NewLeaf,
            node.Sum - split.Left,
            divided.Moved,
            divided.KeptMoved,
            node.Bounds.OfChild(split.Direction, split.Middle, isLeft: false));
        _steps.Add(new GrownStep(split.Column, question));
        _nodes[node.Index] = new TreeNode
        {
            Column = split.Column,
            Threshold = ThresholdOf(split),
            IsLevel = split.IsLevel,
            MissingLeft = split.MissingLeft,
            Left = left.Index,
            Right = right.Index,
        };
        return (left, right);
    }

    private GrowingNode Add(int depth, byte leaf, long sum, int rows, int keptRows, ValueBounds bounds)
    {
        var node = new GrowingNode
        {
            Index = _nodes.Count,
            Depth = depth,
            Leaf = leaf,
            Sum = sum,
            Rows = rows,
            KeptRows = keptRows,
            Bounds = bounds,
        };
        _nodes.Add(default);
        _leafOfNode.Add(leaf);
        _bounds.Add(bounds);
        return node;
    }

    private float ThresholdOf(Split split) => mapper[split.Column] switch
    {
        CategoryBins category when split.IsLevel => category.Levels[split.Bin],
        BinThresholds number when split.Bin < number.CutPoints.Length => number.CutPoints[split.Bin],
        _ => float.PositiveInfinity,
    };
}
