using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>One tree made ready for <see cref="TreeShap"/>.</summary>
internal sealed class ShapTree
{
    private readonly ShapEdge[] _edges;

    /// <summary>Notes the edges of a tree.</summary>
    public ShapTree(Tree tree, BoostedTrees trees)
    {
        Tree = tree;
        var nodes = tree.Nodes;
        _edges = new ShapEdge[nodes.Length];
        var players = new int[nodes.Length];
        for (var at = 0; at < nodes.Length; at++)
        {
            var node = nodes[at];
            if (node.IsLeaf) continue;
            var player = trees.ColumnOf(node.Column);
            var above = LastOf(player, at);
            var cover = nodes[node.Left].Cover + nodes[node.Right].Cover;
            var before = above == 0 ? 1 : _edges[above].Absent;
            foreach (var child in (ReadOnlySpan<int>)[node.Left, node.Right])
            {
                _edges[child] = new ShapEdge(at, player, above, before * nodes[child].Cover / cover);
                players[child] = players[at] + (above == 0 ? 1 : 0);
                MostPlayers = Math.Max(MostPlayers, players[child]);
            }
        }
    }

    /// <summary>The tree.</summary>
    public Tree Tree { get; }

    /// <summary>The edge that leads to each node; nothing for the root.</summary>
    public ReadOnlySpan<ShapEdge> Edges => _edges;

    /// <summary>The most columns that stand on one way from the root to a leaf.</summary>
    public int MostPlayers { get; }

    /// <summary>Notes of each node whether the answer at its parent leads to it.</summary>
    /// <param name="inputs">One value an input.</param>
    /// <param name="isHere">Filled with one answer a node; the root's is not told.</param>
    public void Follow(ReadOnlySpan<float> inputs, Span<bool> isHere)
    {
        var nodes = Tree.Nodes;
        for (var at = 0; at < nodes.Length; at++)
        {
            if (nodes[at].IsLeaf) continue;
            var goesLeft = nodes[at].ChildOf(inputs[nodes[at].Column]) == nodes[at].Left;
            (isHere[nodes[at].Left], isHere[nodes[at].Right]) = (goesLeft, !goesLeft);
        }
    }

    private int LastOf(int player, int node)
    {
        while (node != 0 && _edges[node].Player != player)
        {
            node = _edges[node].Parent;
        }

        return node;
    }
}
