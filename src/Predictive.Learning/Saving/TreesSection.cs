using System.Text.Json;
using Predictive.Learning.Binning;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Saving;

/// <summary>
/// The <c>scorer</c> of a model file when it is <c>boosted-trees</c>: a base margin, the statistics (see
/// <see cref="StatisticsSection"/>) and, per tree, one list a property with one item a node, root first.
/// <c>column</c> counts the columns and goes on with the statistics. <c>left</c> 0 marks a leaf. <c>threshold</c> null
/// asks only whether the value is there. <c>isLevel</c> and <c>missingLeft</c> are 0 or 1.
/// </summary>
internal static class TreesSection
{
    /// <summary>The kind as the file names it.</summary>
    public const string Kind = "boosted-trees";

    private const int DeepestTree = 64;

    /// <summary>Writes the members of boosted trees.</summary>
    public static void Write(Utf8JsonWriter writer, BoostedTrees trees)
    {
        writer.WriteString("kind", Kind);
        writer.WriteNumber("baseMargin", trees.BaseMargin);
        StatisticsSection.Write(writer, trees.Statistics);
        writer.WriteStartArray("trees");
        foreach (var tree in trees.Trees)
        {
            var nodes = tree.Nodes.ToArray();
            writer.WriteStartObject();
            NumberList.Write(writer, "column", nodes.Select(node => node.Column));
            NumberList.Write(writer, "threshold", nodes.Select(node => node.Threshold));
            NumberList.Write(writer, "isLevel", nodes.Select(node => node.IsLevel ? 1 : 0));
            NumberList.Write(writer, "missingLeft", nodes.Select(node => node.MissingLeft ? 1 : 0));
            NumberList.Write(writer, "left", nodes.Select(node => node.Left));
            NumberList.Write(writer, "right", nodes.Select(node => node.Right));
            NumberList.Write(writer, "value", nodes.Select(node => node.Value));
            NumberList.Write(writer, "cover", nodes.Select(node => node.Cover));
            NumberList.Write(writer, "gain", nodes.Select(node => node.Gain));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads boosted trees over these columns.</summary>
    public static BoostedTrees Read(Place place, FeatureColumn[] columns)
    {
        place.Only("kind", "baseMargin", StatisticsSection.Name, "trees");
        var baseMargin = place["baseMargin"].Number();
        var statistics = StatisticsSection.Read(place, columns);
        FeatureColumn[] inputs = [.. columns, .. statistics.Select(one => columns[one.Column])];
        var trees = Array.ConvertAll(place["trees"].Items(), tree => ReadTree(tree, inputs, columns.Length));
        return new BoostedTrees(columns, statistics, baseMargin, trees);
    }

    private static Tree ReadTree(Place place, FeatureColumn[] inputs, int columns)
    {
        place.Only("column", "threshold", "isLevel", "missingLeft", "left", "right", "value", "cover", "gain");
        var left = place["left"].List(out var count);
        if (count == 0) throw place["left"].Error("a tree needs at least one node");
        var column = place["column"].List(count);
        var threshold = place["threshold"].List(count);
        var isLevel = place["isLevel"].List(count);
        var missingLeft = place["missingLeft"].List(count);
        var right = place["right"].List(count);
        var value = place["value"].List(count);
        var cover = place["cover"].List(count);
        var gain = place["gain"].List(count);
        var nodes = new TreeNode[count];
        for (var node = 0; node < count; node++)
        {
            nodes[node] = new TreeNode
            {
                Column = column.Whole(0, Math.Max(0, inputs.Length - 1)),
                Threshold = threshold.Threshold(),
                IsLevel = isLevel.Whole(0, 1) == 1,
                MissingLeft = missingLeft.Whole(0, 1) == 1,
                Left = left.Whole(0, int.MaxValue),
                Right = right.Whole(0, int.MaxValue),
                Value = value.Number(),
                Cover = cover.Number(),
                Gain = gain.Number(),
            };
        }

        CheckShape(place, nodes, inputs, columns);
        return new Tree(nodes);
    }

    private static void CheckShape(Place place, TreeNode[] nodes, FeatureColumn[] inputs, int columns)
    {
        var level = new int[nodes.Length];
        level[0] = 1;
        for (var at = 0; at < nodes.Length; at++)
        {
            var node = nodes[at];
            if (level[at] == 0) throw place["left"].Error($"node {at} is no node's child");
            if (!(node.Cover > 0)) throw place["cover"].Error($"node {at} has no cover above 0");
            if (node.IsLeaf) continue;
            CheckQuestion(place, node, at, inputs, columns);
            CheckChild(place["left"], node.Left, at, level);
            CheckChild(place["right"], node.Right, at, level);
        }
    }

    private static void CheckQuestion(Place place, TreeNode node, int at, FeatureColumn[] inputs, int columns)
    {
        if (inputs.Length == 0) throw place["column"].Error($"node {at} asks about a column, but there are none");
        if (!node.IsLevel) return;
        var named = inputs[node.Column];
        if (node.Column >= columns || CategoryBins.CodeOf(node.Threshold, named.Levels.Count) < 0)
        {
            throw place["threshold"].Error($"node {at} asks about a level that '{named.Name}' does not have");
        }
    }

    private static void CheckChild(Place place, int child, int parent, int[] level)
    {
        if (child <= parent || child >= level.Length)
        {
            throw place.Error($"node {parent} has child {child}, expected {parent + 1} to {level.Length - 1}");
        }

        if (level[child] > 0) throw place.Error($"node {child} is the child of two nodes");
        level[child] = level[parent] + 1;
        if (level[child] - 1 > DeepestTree) throw place.Error($"the tree is deeper than {DeepestTree}");
    }
}
