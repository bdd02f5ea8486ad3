using System.Runtime.CompilerServices;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Predicting;

/// <summary>All trees in codes, side by side in flat lists.</summary>
internal sealed class CodedForest
{
    /// <summary>How many trees are walked side by side.</summary>
    public const int WalksAtOnce = 4;

    private readonly WalkNode[] _nodes;
    private readonly LeafStep[] _steps;
    private readonly double[] _values;
    private readonly double[] _valueOfNode;
    private readonly TreePlace[] _places;

    /// <summary>Lays the trees side by side.</summary>
    public CodedForest(IReadOnlyList<CodedTree> trees)
    {
        List<WalkNode> nodes = [];
        List<LeafStep> steps = [];
        List<double> values = [];
        List<double> valueOfNode = [];
        List<TreePlace> places = [];
        foreach (var tree in trees)
        {
            var padding = Math.Max(0, LeafLookup.TableLength - tree.Values.Count);
            places.Add(new TreePlace(
                nodes.Count, tree.Depth, steps.Count, tree.Steps.Count, values.Count, tree.Values.Count + padding));
            nodes.AddRange(tree.Nodes);
            steps.AddRange(tree.Steps);
            values.AddRange(tree.Values);
            valueOfNode.AddRange(tree.ValueOfNode);
            values.AddRange(Enumerable.Repeat(0.0, padding));
        }

        _nodes = [.. nodes];
        _steps = [.. steps];
        _values = [.. values];
        _valueOfNode = [.. valueOfNode];
        _places = [.. places];
    }

    /// <summary>Where each tree stands.</summary>
    public ReadOnlySpan<TreePlace> Trees => _places;

    /// <summary>The leaf values of all trees.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The steps of one tree.</summary>
    public ReadOnlySpan<LeafStep> Steps(in TreePlace tree) => _steps.AsSpan(tree.Step, tree.Steps);

    /// <summary>The leaf values of one tree.</summary>
    public ReadOnlySpan<double> ValuesOf(in TreePlace tree) => _values.AsSpan(tree.Value, tree.Values);

    /// <summary>The value of the leaf to which a row's codes lead.</summary>
    public double Walk(in TreePlace tree, ReadOnlySpan<sbyte> codes)
    {
        ReadOnlySpan<WalkNode> nodes = _nodes;
        var at = tree.Node;
        for (var step = tree.Depth; step > 0; step--)
        {
            at = Next(nodes, at, codes);
        }

        return _valueOfNode[at];
    }

    /// <summary>
    /// Adds the values of the leaves in <see cref="WalksAtOnce"/> trees, in tree order; side by side, so that no walk
    /// waits for another.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double AddWalks(double margin, ReadOnlySpan<TreePlace> trees, ReadOnlySpan<sbyte> codes)
    {
        ReadOnlySpan<WalkNode> nodes = _nodes;
        ReadOnlySpan<double> values = _valueOfNode;
        var (at0, at1, at2, at3) = (trees[0].Node, trees[1].Node, trees[2].Node, trees[3].Node);
        var deep01 = Math.Max(trees[0].Depth, trees[1].Depth);
        for (var step = Math.Max(deep01, Math.Max(trees[2].Depth, trees[3].Depth)); step > 0; step--)
        {
            at0 = Next(nodes, at0, codes);
            at1 = Next(nodes, at1, codes);
            at2 = Next(nodes, at2, codes);
            at3 = Next(nodes, at3, codes);
        }

        return margin + values[at0] + values[at1] + values[at2] + values[at3];
    }

    /// <summary>The next node; computed, so that there is nothing to guess.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ReadOnlySpan<WalkNode> nodes, int at, ReadOnlySpan<sbyte> codes)
    {
        ref readonly var node = ref nodes[at];
        var isRight = (node.Limit - (codes[node.Slot] ^ node.Flip)) >> 31;
        return at + 1 + (node.Further & isRight);
    }
}
