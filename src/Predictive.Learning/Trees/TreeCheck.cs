using Predictive.Learning.Binning;

namespace Predictive.Learning.Trees;

/// <summary>Refuses nodes, grown elsewhere, that are no tree.</summary>
internal static class TreeCheck
{
    /// <summary>Checks shape, questions and values of all nodes.</summary>
    /// <exception cref="ArgumentException">Names the node and what is wrong with it.</exception>
    public static void Check(TreeNode[] nodes, IReadOnlyList<FeatureColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (nodes.Length == 0) throw new ArgumentException("A tree needs at least one node.", nameof(nodes));
        var parents = new int[nodes.Length];
        for (var at = 0; at < nodes.Length; at++)
        {
            var node = nodes[at];
            if (at > 0 && parents[at] != 1) throw Wrong(at, $"is the child of {parents[at]} nodes before it");
            if (!(node.Cover > 0) || !double.IsFinite(node.Value)) throw Wrong(at, "has no cover above 0, or no value");
            if (node.IsLeaf) continue;
            CheckQuestion(node, at, columns);
            CountChild(node.Left, at, parents);
            CountChild(node.Right, at, parents);
        }
    }

    private static void CheckQuestion(TreeNode node, int at, IReadOnlyList<FeatureColumn> columns)
    {
        if (node.Column < 0 || node.Column >= columns.Count) throw Wrong(at, $"asks column {node.Column}");
        if (float.IsNaN(node.Threshold)) throw Wrong(at, "has no threshold");
        if (node.IsLevel && CategoryBins.CodeOf(node.Threshold, columns[node.Column].Levels.Count) < 0)
        {
            throw Wrong(at, $"asks about a level that '{columns[node.Column].Name}' does not have");
        }
    }

    private static void CountChild(int child, int parent, int[] parents)
    {
        if (child <= parent || child >= parents.Length) throw Wrong(parent, $"has the child {child}");
        parents[child]++;
    }

    private static ArgumentException Wrong(int node, string what) => new(
        $"Node {node} {what}. A tree stands root first, each node after its one parent, with a column and threshold.");
}
