namespace Predictive.Learning.Trees;

/// <summary>One finished tree; node 0 is the root and children stand after their parents.</summary>
public sealed class Tree
{
    private readonly TreeNode[] _nodes;

    /// <summary>Takes the nodes as they are; they must form one tree in which children come after parents.</summary>
    internal Tree(TreeNode[] nodes)
    {
        _nodes = nodes;
        Depth = DepthOf(0);
        ExpectedValue = ExpectedOf(0);
    }

    /// <summary>The nodes, root first.</summary>
    public ReadOnlySpan<TreeNode> Nodes => _nodes;

    /// <summary>The most questions between root and leaf.</summary>
    public int Depth { get; }

    /// <summary>The mean leaf value, weighted by the training rows that came to each leaf.</summary>
    public double ExpectedValue { get; }

    /// <summary>The value of the leaf that a row falls into.</summary>
    public double Value(ReadOnlySpan<float> row)
    {
        var node = 0;
        while (!_nodes[node].IsLeaf)
        {
            node = _nodes[node].ChildOf(row[_nodes[node].Column]);
        }

        return _nodes[node].Value;
    }

    /// <summary>Adds the value of every row's leaf to its margin.</summary>
    public void AddTo(Span<double> margins, FeatureMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        for (var row = 0; row < margins.Length; row++)
        {
            var node = 0;
            while (!_nodes[node].IsLeaf)
            {
                node = _nodes[node].ChildOf(matrix.Column(_nodes[node].Column)[row]);
            }

            margins[row] += _nodes[node].Value;
        }
    }

    private int DepthOf(int node) =>
        _nodes[node].IsLeaf ? 0 : 1 + Math.Max(DepthOf(_nodes[node].Left), DepthOf(_nodes[node].Right));

    private double ExpectedOf(int node)
    {
        ref readonly var here = ref _nodes[node];
        if (here.IsLeaf) return here.Value;
        var left = _nodes[here.Left].Cover;
        var right = _nodes[here.Right].Cover;
        return ((left * ExpectedOf(here.Left)) + (right * ExpectedOf(here.Right))) / (left + right);
    }
}
