using Predictive.Learning.Binning;
using Predictive.Learning.Boosting;
using Predictive.Learning.Growing;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Tests.Growing;

/// <summary>
/// The slow twin of the grower: keeps lists of rows, sums every candidate anew, and knows neither histograms nor tiles
/// nor threads.
/// </summary>
internal sealed class NaiveGrower(
    BinMapper mapper, BinnedMatrix matrix, long[] packed, BoostingOptions options, Levels levels)
{
    private readonly NodeRules _rules = new(options, levels, []);

    /// <summary>The splits in the order in which they are made, and the rows of each leaf.</summary>
    public (List<Split> Splits, List<int[]> Leaves) Grow()
    {
        var splits = new List<Split>();
        var nodes = 1;
        var all = World.Rows(0, matrix.Rows);
        var leaves = new List<(GrowingNode Node, int[] Rows)> { (NodeOf(0, 0, all), all) };
        while (leaves.Count < options.MaxLeaves)
        {
            var best = leaves.Where(leaf => leaf.Node.Best.Exists)
                .OrderByDescending(leaf => leaf.Node.Best.Gain).ThenBy(leaf => leaf.Node.Index).FirstOrDefault();
            if (best.Node is null) break;
            var split = best.Node.Best;
            var left = best.Rows.Where(row => GoesLeft(split, row)).ToArray();
            var at = leaves.IndexOf(best);
            leaves[at] = (NodeOf(nodes++, best.Node.Depth + 1, left), left);
            var right = best.Rows.Except(left).ToArray();
            leaves.Add((NodeOf(nodes++, best.Node.Depth + 1, right), right));
            splits.Add(split);
        }

        return (splits, [.. leaves.Select(leaf => leaf.Rows)]);
    }

    private GrowingNode NodeOf(int index, int depth, int[] rows)
    {
        var node = new GrowingNode
        {
            Index = index,
            Depth = depth,
            Leaf = 0,
            Rows = rows.Length,
            KeptRows = rows.Length,
            Sum = rows.Sum(row => packed[row]),
            Bounds = ValueBounds.Free,
        };
        if (_rules.CanSplit(node)) node.Best = BestOf(node, rows);
        return node;
    }

    private Split BestOf(GrowingNode node, int[] rows)
    {
        var rule = _rules.RuleOf(node);
        var best = default(Split);
        var bestScore = _rules.ScoreToBeat(rule.Undivided);
        foreach (var column in NameRank.Ordered(mapper.Columns))
        {
            foreach (var candidate in Candidates(column, rows))
            {
                var left = rows.Where(row => GoesLeft(candidate, row)).Sum(row => packed[row]);
                if (!(rule.Of(left) > bestScore)) continue;
                bestScore = rule.Of(left);
                best = candidate with { Left = left, Gain = _rules.GainOf(bestScore, rule.Undivided) };
            }
        }

        return best;
    }

    private IEnumerable<Split> Candidates(int column, int[] rows)
    {
        var values = matrix.ValueBins(column);
        var isLevel = mapper[column] is CategoryBins;
        var codes = matrix.Column(column).ToArray();
        var hasMissing = rows.Where(row => codes[row] == ColumnBins.Missing).Sum(row => packed[row]) != 0;
        bool[] sides = hasMissing ? [false, true] : [false];
        foreach (var missingLeft in sides)
        {
            for (var bin = 0; bin < values - 1; bin++)
            {
                yield return new Split(column, bin, isLevel, missingLeft, 0, 0);
            }

            if (!isLevel && !missingLeft) yield return new Split(column, values - 1, false, false, 0, 0);
        }

        if (isLevel && hasMissing) yield return new Split(column, values - 1, false, false, 0, 0);
    }

    private bool GoesLeft(Split split, int row) => split.Ask(0, 1).Stays(matrix.Column(split.Column)[row]);
}
