using Predictive.Learning.Binning;
using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>Grows one tree leaf by leaf: always splits the leaf whose best split lowers the loss most.</summary>
internal sealed class TreeGrower
{
    private readonly BinMapper _mapper;
    private readonly BoostingOptions _options;
    private readonly PackedGradients _gradients;
    private readonly NodeJudge _judge;
    private readonly bool[] _isWanted;
    private readonly int[] _directions;
    private readonly RowList _list;
    private readonly List<GrowingNode> _open = [];

    /// <summary>Grows trees on these rows.</summary>
    /// <param name="mapper">The bins of all columns.</param>
    /// <param name="matrix">The bins of all rows.</param>
    /// <param name="gradients">The gradients, packed by the caller before each tree.</param>
    /// <param name="options">How trees may grow.</param>
    /// <param name="team">Who works.</param>
    public TreeGrower(
        BinMapper mapper, BinnedMatrix matrix, PackedGradients gradients, BoostingOptions options, WorkTeam team)
    {
        _mapper = mapper;
        _options = options;
        _gradients = gradients;
        _judge = new NodeJudge(mapper, matrix, gradients, team);
        _isWanted = new bool[matrix.Columns];
        _directions = Directions(mapper.Columns, options.Monotone);
        _list = new RowList(matrix.Rows);
        Leaves = new LeafIds(matrix, team);
    }

    /// <summary>The leaf of each row in the tree that was grown last.</summary>
    public LeafIds Leaves { get; }

    /// <summary>Grows the shape of one tree.</summary>
    /// <param name="columns">The columns that may be asked about.</param>
    public TreeShape Grow(ReadOnlySpan<int> columns)
    {
        Want(columns);
        Leaves.Clear();
        _open.Clear();
        var rules = new NodeRules(_options, _gradients.Levels, _directions);
        var shape = new TreeShape(_mapper);
        var root = shape.Start(_gradients.Sum, _gradients.Packed.Length, _gradients.Kept.List.Count);
        _judge.JudgeRoot(root, rules);
        Open(root);
        while (shape.Leaves < _options.MaxLeaves && TakeBest() is { } node)
        {
            var isLast = shape.Leaves + 1 == _options.MaxLeaves;
            Divide(shape, node, rules, isLast);
        }

        foreach (var node in _open)
        {
            _judge.Release(node);
        }

        return shape;
    }

    private static int[] Directions(IReadOnlyList<FeatureColumn> columns, IReadOnlyDictionary<string, int> monotone) =>
        monotone.Count == 0 ? [] : [.. columns.Select(column => monotone.GetValueOrDefault(column.Name))];

    private void Want(ReadOnlySpan<int> columns)
    {
        Array.Clear(_isWanted);
        foreach (var column in columns)
        {
            _isWanted[column] = true;
        }

        _judge.Want(_isWanted);
    }

    private void Divide(TreeShape shape, GrowingNode node, NodeRules rules, bool isLast)
    {
        var split = node.Best;
        var question = split.Ask(node.Leaf, (byte)shape.Leaves);
        var (left, right) = shape.Divide(node, question, Leaves.Divide(split.Column, question, _gradients.Kept));
        if (isLast)
        {
            _judge.Release(node);
            return;
        }

        var (small, large) = right.KeptRows < left.KeptRows ? (right, left) : (left, right);
        Leaves.List(small.Leaf, _gradients.Kept, _list);
        _judge.JudgeChildren(node, small, large, _list, rules);
        Open(left);
        Open(right);
    }

    private void Open(GrowingNode node)
    {
        if (node.Best.Exists)
        {
            _open.Add(node);
        }
        else
        {
            _judge.Release(node);
        }
    }

    private GrowingNode? TakeBest()
    {
        if (_open.Count == 0) return null;
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
}
