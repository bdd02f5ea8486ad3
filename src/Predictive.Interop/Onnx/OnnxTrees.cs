using Predictive.Learning.Trees;

namespace Predictive.Interop.Onnx;

/// <summary>
/// The attributes of the operator TreeEnsemble, ai.onnx.ml version 5, in double: questions and leaves stand in lists
/// apart, and children are places in one or the other.
/// </summary>
internal sealed class OnnxTrees
{
    private readonly List<long> _roots = [];
    private readonly List<TreeNode> _questions = [];
    private readonly List<Child> _yes = [];
    private readonly List<Child> _no = [];
    private readonly List<double> _leaves = [];

    /// <summary>
    /// The number that stands for a level in questions. ONNX Runtime gathers questions about whole numbers that lead to
    /// equal leaves in one, and sends missing values the way of the first; this is none.
    /// </summary>
    public static double CodeOf(float code) => -(code + 0.5);

    /// <summary>Adds a tree. One without questions becomes a question with the same leaf for both answers.</summary>
    public void Add(Tree tree)
    {
        _roots.Add(_questions.Count);
        if (!tree.Nodes[0].IsLeaf)
        {
            AddQuestion(tree, 0);
            return;
        }

        AddConstant(tree.Nodes[0].Value);
    }

    /// <summary>The attributes; of no trees, those of one that adds nothing.</summary>
    public ProtoMessage[] Attributes()
    {
        if (_roots.Count == 0)
        {
            _roots.Add(0);
            AddConstant(0);
        }

        return
        [
            OnnxParts.Int("aggregate_function", OnnxCode.Sum),
            OnnxParts.Ints("leaf_targetids", _leaves.Select(_ => 0L)),
            OnnxParts.OfTensor("leaf_weights", OnnxParts.Tensor("leaf_weights", _leaves.ToArray())),
            OnnxParts.Int("n_targets", 1),
            OnnxParts.Ints("nodes_falseleafs", _no.Select(child => child.IsLeaf ? 1L : 0)),
            OnnxParts.Ints("nodes_falsenodeids", _no.Select(child => (long)child.Place)),
            OnnxParts.Ints("nodes_featureids", _questions.Select(node => (long)node.Column)),
            OnnxParts.Ints("nodes_missing_value_tracks_true", _questions.Select(node => node.MissingLeft ? 1L : 0)),
            OnnxParts.OfTensor("nodes_modes", OnnxParts.Tensor("nodes_modes", [.. _questions.Select(ModeOf)])),
            OnnxParts.OfTensor("nodes_splits", OnnxParts.Tensor(
                "nodes_splits", _questions.Select(SplitOf).ToArray())),
            OnnxParts.Ints("nodes_trueleafs", _yes.Select(child => child.IsLeaf ? 1L : 0)),
            OnnxParts.Ints("nodes_truenodeids", _yes.Select(child => (long)child.Place)),
            OnnxParts.Int("post_transform", OnnxCode.NoTransform),
            OnnxParts.Ints("tree_roots", _roots),
        ];
    }

    private static byte ModeOf(TreeNode node) => node.IsLevel ? OnnxCode.EqualMode : OnnxCode.AtMostMode;

    private static double SplitOf(TreeNode node) => node.IsLevel ? CodeOf(node.Threshold) : node.Threshold;

    private void AddConstant(double value)
    {
        _questions.Add(new TreeNode { Column = 0, Threshold = 0 });
        _yes.Add(new Child(_leaves.Count, IsLeaf: true));
        _no.Add(new Child(_leaves.Count, IsLeaf: true));
        _leaves.Add(value);
    }

    private int AddQuestion(Tree tree, int at)
    {
        var place = _questions.Count;
        _questions.Add(tree.Nodes[at]);
        _yes.Add(default);
        _no.Add(default);
        _yes[place] = AddChild(tree, tree.Nodes[at].Left);
        _no[place] = AddChild(tree, tree.Nodes[at].Right);
        while (_yes[place].Place == _no[place].Place)
        {
            KeepApart(tree, at, place);
        }

        return place;
    }

    private Child AddChild(Tree tree, int at)
    {
        var node = tree.Nodes[at];
        if (!node.IsLeaf) return new Child(AddQuestion(tree, at), IsLeaf: false);
        _leaves.Add(node.Value);
        return new Child(_leaves.Count - 1, IsLeaf: true);
    }

    /// <summary>
    /// ONNX Runtime takes a question whose two places are the same number for one without questions, also where one is
    /// a leaf's place and the other a question's. The leaf is written once more, elsewhere.
    /// </summary>
    private void KeepApart(Tree tree, int at, int place)
    {
        var isLeft = _yes[place].IsLeaf;
        _leaves.Add(tree.Nodes[isLeft ? tree.Nodes[at].Left : tree.Nodes[at].Right].Value);
        (isLeft ? _yes : _no)[place] = new Child(_leaves.Count - 1, IsLeaf: true);
    }

    private readonly record struct Child(int Place, bool IsLeaf);
}
