using Predictive.Learning.Trees;

namespace Predictive.Learning.Predicting;

/// <summary>
/// One tree with its questions in codes, in two forms: nodes to walk, and steps that part leaves. The step of a tree's
/// i-th question (left first) gives leaf i + 1 to those who go right, so that both forms number the leaves alike.
/// </summary>
internal sealed class CodedTree
{
    /// <summary>The most leaves for which there are steps.</summary>
    public const int MostLeavesOfSteps = 256;

    private readonly List<WalkNode> _nodes = [];
    private readonly List<LeafStep> _steps = [];
    private readonly List<double> _values = [];
    private readonly List<double> _valueOfNode = [];

    /// <summary>The most nodes of a tree that can be put into codes.</summary>
    public const int MostNodes = short.MaxValue;

    /// <summary>Puts a tree into codes.</summary>
    public CodedTree(Tree tree, CodeBookBuilder codes)
    {
        Depth = tree.Depth;
        _values.Add(0);
        Add(tree.Nodes, 0, leaf: 0, codes);
    }

    /// <summary>The most steps of a walk.</summary>
    public int Depth { get; }

    /// <summary>The nodes, root first.</summary>
    public IReadOnlyList<WalkNode> Nodes => _nodes;

    /// <summary>The steps; only meant for up to <see cref="MostLeavesOfSteps"/> leaves.</summary>
    public IReadOnlyList<LeafStep> Steps => _steps;

    /// <summary>What each node adds: 0 where it is no leaf.</summary>
    public IReadOnlyList<double> ValueOfNode => _valueOfNode;

    /// <summary>What each leaf adds, by its number.</summary>
    public IReadOnlyList<double> Values => _values;

    private void Add(ReadOnlySpan<TreeNode> nodes, int at, int leaf, CodeBookBuilder codes)
    {
        ref readonly var node = ref nodes[at];
        var here = _nodes.Count;
        if (node.IsLeaf)
        {
            _values[leaf] = node.Value;
            _nodes.Add(WalkNode.Leaf);
            _valueOfNode.Add(node.Value);
            return;
        }

        var question = codes.Coded(node);
        var right = _values.Count;
        _values.Add(0);
        _steps.Add(new LeafStep(question, (byte)leaf));
        _nodes.Add(default);
        _valueOfNode.Add(0);
        Add(nodes, node.Left, leaf, codes);
        var further = (short)(_nodes.Count - here - 1);
        _nodes[here] = new WalkNode(question.Slot, question.Flip, question.Limit, further);
        Add(nodes, node.Right, right, codes);
    }
}
