using Predictive.Learning.Categories;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Tests.Predicting;

/// <summary>Trees that nobody learned, which ask anything that trees can ask; the seed decides everything.</summary>
internal static class RandomTrees
{
    private const int Levels = 300;

    private static readonly float[] _oddThresholds =
    [
        0f, -0f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, float.PositiveInfinity,
        float.NegativeInfinity, 1e-40f, 16_777_216f,
    ];

    private static readonly float[] _oddValues =
        [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, 0f, -1f, 0.5f, 3e9f, -3e9f, 1e-40f, 299.5f];

    /// <summary>Trees over numbers and categories, alternately, and a statistic of every fourth category.</summary>
    /// <param name="random">The source of chance.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="trees">How many trees.</param>
    /// <param name="mostLeaves">The most leaves of a tree; some have fewer, down to one.</param>
    /// <param name="numbers">How many different thresholds a number has.</param>
    public static BoostedTrees Make(SeededRandom random, int columns, int trees, int mostLeaves, int numbers = 40)
    {
        var level = Enumerable.Range(0, Levels).Select(code => $"level {code}").ToArray();
        FeatureColumn[] named =
        [
            .. Enumerable.Range(0, columns).Select(column => column % 2 == 0
                ? FeatureColumn.Number($"number {column}") : FeatureColumn.Category($"category {column}", level)),
        ];
        TargetStatistic[] statistics =
        [
            .. Enumerable.Range(0, columns).Where(column => column % 8 == 1).Select(column => new TargetStatistic(
                column, [.. level.Select(_ => (float)random.NextDouble())], ofUnseen: 0.25f)),
        ];
        var inputs = columns + statistics.Length;
        var made = new Tree[trees];
        for (var tree = 0; tree < trees; tree++)
        {
            var leaves = tree % 5 == 4 ? 1 + random.NextBelow(mostLeaves) : mostLeaves;
            made[tree] = new Tree(Nodes(random, named, inputs, leaves, numbers));
        }

        return new BoostedTrees(named, statistics, random.NextDouble() - 0.5, made);
    }

    /// <summary>A row for these trees; one value in ten is odd.</summary>
    public static float[] Row(SeededRandom random, BoostedTrees trees) =>
    [
        .. trees.Columns.Select(column => random.NextBelow(10) == 0
            ? _oddValues[random.NextBelow(_oddValues.Length)]
            : column.Kind == FeatureKind.Category ? random.NextBelow(Levels) : Number(random, 1000)),
    ];

    /// <summary>Rows as a matrix.</summary>
    public static FeatureMatrix Matrix(BoostedTrees trees, float[][] rows) => new(
        trees.Columns,
        [.. Enumerable.Range(0, trees.Columns.Count).Select(column => Array.ConvertAll(rows, row => row[column]))]);

    private static TreeNode[] Nodes(
        SeededRandom random, FeatureColumn[] columns, int inputs, int leaves, int numbers)
    {
        List<TreeNode> nodes = [Leaf(random)];
        for (var leaf = 1; leaf < leaves; leaf++)
        {
            var parted = random.NextBelow(nodes.Count);
            while (!nodes[parted].IsLeaf)
            {
                parted = random.NextBelow(nodes.Count);
            }

            nodes[parted] = Question(random, columns, inputs, numbers) with
            {
                Left = nodes.Count,
                Right = nodes.Count + 1,
                Cover = nodes[parted].Cover,
            };
            nodes.Add(Leaf(random));
            nodes.Add(Leaf(random));
        }

        return [.. nodes];
    }

    private static TreeNode Question(SeededRandom random, FeatureColumn[] columns, int inputs, int numbers)
    {
        var input = random.NextBelow(inputs);
        var isLevel = input < columns.Length && columns[input].Kind == FeatureKind.Category;
        var isOdd = !isLevel && random.NextBelow(10) == 0;
        return new TreeNode
        {
            Column = input,
            IsLevel = isLevel,
            MissingLeft = random.NextBelow(2) == 0,
            Threshold = isLevel ? random.NextBelow(Levels)
                : isOdd ? _oddThresholds[random.NextBelow(_oddThresholds.Length)]
                : input < columns.Length ? Number(random, numbers) : (float)random.NextDouble(),
        };
    }

    private static float Number(SeededRandom random, int different) => (random.NextBelow(different) * 0.5f) - 8;

    private static TreeNode Leaf(SeededRandom random) =>
        new() { Value = random.NextDouble() - 0.5, Cover = 1 + random.NextBelow(50) };
}
