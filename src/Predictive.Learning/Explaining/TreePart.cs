using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>Some leaves of a tree, and the questions on the ways to them.</summary>
/// <param name="Leaves">The tree, in which all other leaves count nothing.</param>
/// <param name="Questions">The nodes whose answers decide what these leaves contribute.</param>
internal sealed record TreePart(Tree Leaves, IReadOnlyList<int> Questions)
{
    /// <summary>
    /// Parts that add up to a tree: as large as a number of questions allows, and all leaves together whose own ways
    /// have more.
    /// </summary>
    public static IReadOnlyList<TreePart> Of(Tree tree, int mostQuestions)
    {
        var (parts, far) = (new List<TreePart>(), new List<int>());
        Divide(node: 0, way: []);
        if (far.Count > 0)
            parts.Add(new TreePart(Only(tree, far), [.. QuestionsBelow(tree, 0)]));
        return parts;

        void Divide(int node, int[] way)
        {
            var here = tree.Nodes[node];
            int[] questions = [.. way, .. QuestionsBelow(tree, node)];
            if (questions.Length <= mostQuestions)
            {
                parts.Add(new TreePart(Only(tree, LeavesBelow(tree, node)), questions));
            }
            else if (here.IsLeaf)
            {
                far.Add(node);
            }
            else
            {
                Divide(here.Left, [.. way, node]);
                Divide(here.Right, [.. way, node]);
            }
        }
    }

    private static IEnumerable<int> QuestionsBelow(Tree tree, int node) => tree.Nodes[node].IsLeaf
        ? []
        : [node, .. QuestionsBelow(tree, tree.Nodes[node].Left), .. QuestionsBelow(tree, tree.Nodes[node].Right)];

    private static IEnumerable<int> LeavesBelow(Tree tree, int node) => tree.Nodes[node].IsLeaf
        ? [node]
        : [.. LeavesBelow(tree, tree.Nodes[node].Left), .. LeavesBelow(tree, tree.Nodes[node].Right)];

    private static Tree Only(Tree tree, IEnumerable<int> leaves)
    {
        var kept = leaves.ToHashSet();
        return new Tree(
            [.. tree.Nodes.ToArray().Select((node, at) => kept.Contains(at) ? node : node with { Value = 0 })]);
    }
}
