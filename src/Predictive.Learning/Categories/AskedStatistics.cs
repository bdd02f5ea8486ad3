using Predictive.Learning.Trees;

namespace Predictive.Learning.Categories;

/// <summary>
/// Keeps of the statistics what the trees ask about: those without a question go, and of the others numbers that no
/// question tells apart become one. No margin changes; a category of 100,000 levels becomes small and quick to load.
/// </summary>
internal static class AskedStatistics
{
    /// <summary>The trees that were learned on widened rows, over the columns themselves.</summary>
    public static BoostedTrees Of(
        IReadOnlyList<FeatureColumn> columns, TargetStatistic[] statistics, BoostedTrees learned)
    {
        var kept = new List<TargetStatistic>();
        var inputOf = Enumerable.Range(0, columns.Count + statistics.Length).ToArray();
        for (var at = 0; at < statistics.Length; at++)
        {
            var input = columns.Count + at;
            var questions = QuestionsAbout(input, learned);
            inputOf[input] = columns.Count + kept.Count;
            if (questions.Length > 0) kept.Add(Merged(statistics[at], questions));
        }

        var trees = learned.Trees.ToArray();
        return new BoostedTrees(
            columns, [.. kept], learned.BaseMargin, Array.ConvertAll(trees, tree => WithInputs(tree, inputOf)))
        {
            IgnoredColumns = learned.IgnoredColumns,
        };
    }

    /// <summary>
    /// The different thresholds that an input is held against, rising; infinity asks if it is there.
    /// </summary>
    private static float[] QuestionsAbout(int input, BoostedTrees learned)
    {
        var thresholds = new SortedSet<float>();
        foreach (var tree in learned.Trees)
        {
            foreach (var node in tree.Nodes)
            {
                if (!node.IsLeaf && node.Column == input) thresholds.Add(node.Threshold);
            }
        }

        return [.. thresholds];
    }

    /// <summary>
    /// Gives all numbers between the same two thresholds the one in their middle, rounded if it may be.
    /// </summary>
    private static TargetStatistic Merged(TargetStatistic statistic, float[] thresholds)
    {
        var levels = statistic.OfLevel.ToArray();
        var place = Array.ConvertAll(levels, number => PlaceOf(number, thresholds));
        var middles = place.Zip(levels).GroupBy(pair => pair.First, pair => pair.Second).ToDictionary(
            between => between.Key, between => Middle([.. between.Order()], thresholds));
        return new TargetStatistic(
            statistic.Column, Array.ConvertAll(place, between => middles[between]), statistic.OfUnseen);
    }

    private static float Middle(float[] rising, float[] thresholds)
    {
        var middle = rising[rising.Length / 2];
        var rounded = (float)Math.Round(middle, 2);
        return PlaceOf(rounded, thresholds) == PlaceOf(middle, thresholds) ? rounded : middle;
    }

    private static int PlaceOf(float number, float[] thresholds)
    {
        var place = Array.BinarySearch(thresholds, number);
        return place < 0 ? ~place : place;
    }

    private static Tree WithInputs(Tree tree, int[] inputOf)
    {
        var nodes = tree.Nodes.ToArray();
        return new Tree(Array.ConvertAll(
            nodes, node => node.IsLeaf ? node : node with { Column = inputOf[node.Column] }));
    }
}
