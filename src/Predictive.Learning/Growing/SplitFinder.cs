using System.Runtime.CompilerServices;
using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>
/// Finds the split by the columns of one tile that lowers the loss most; of equals the column first by name, then
/// missing on the right, then the lowest bin.
/// </summary>
/// <param name="mapper">The bins of all columns.</param>
/// <param name="nameRank">The place of each column by name.</param>
/// <param name="kernels">The inner loops.</param>
internal sealed class SplitFinder(BinMapper mapper, int[] nameRank, KernelSet kernels)
{
    private readonly long[] _lefts = new long[ColumnBins.Codes];

    /// <summary>The best split of a node, or one that does not exist.</summary>
    /// <param name="tile">The columns.</param>
    /// <param name="bins">The node's sums in them.</param>
    /// <param name="node">The node.</param>
    /// <param name="rules">What a split is worth and which are allowed.</param>
    public Split Best(CodeTile tile, ReadOnlySpan<long> bins, GrowingNode node, NodeRules rules)
    {
        var undivided = rules.UndividedOf(node);
        var best = default(Split);
        var bestScore = rules.ScoreToBeat(undivided);
        foreach (var place in tile.Wanted)
        {
            var column = tile.Columns[place.Offset];
            var ofColumn = bins.Slice(place.Start, mapper[column].ValueBins + 1);
            var split = BestOf(column, ofColumn, node, rules, out var score);
            if (!(score > bestScore || (score == bestScore && best.Exists && nameRank[column] < nameRank[best.Column])))
            {
                continue;
            }

            bestScore = score;
            best = split with { Gain = rules.GainOf(score, undivided) };
        }

        return best.Exists && rules.HasDirections ? Directed(best, node, rules) : best;
    }

    private Split BestOf(int column, ReadOnlySpan<long> bins, GrowingNode node, NodeRules rules, out double score)
    {
        var missing = bins[^1];
        var isCategory = mapper[column] is CategoryBins;
        var lefts = isCategory ? Levels(bins[..^2], node.Sum) : Prefixes(bins[..^1]);
        var found = FirstOfBest(lefts, column, node, rules, extra: 0);
        var left = lefts.IsEmpty ? 0 : lefts[found.Place];
        var best = new Split(column, found.Place, isCategory, IsHeavier(left, node.Sum), 0, left);
        score = found.Score;
        if (missing == 0) return best;

        best = best with { MissingLeft = false };
        var other = FirstOfBest(lefts, column, node, rules, missing);
        if (other.Score > score)
        {
            score = other.Score;
            best = new Split(column, other.Place, isCategory, true, 0, lefts[other.Place] + missing);
        }

        var present = node.Sum - missing;
        if (AloneScore(present, node, rules) is var alone && alone > score)
        {
            score = alone;
            best = new Split(column, bins.Length - 2, false, false, 0, present);
        }

        return best;
    }

    private Found FirstOfBest(ReadOnlySpan<long> lefts, int column, GrowingNode node, NodeRules rules, long extra) =>
        rules.HasDirections
            ? rules.BoundedRuleOf(node, column).Best(lefts, extra)
            : kernels.Best(lefts, rules.RuleOf(node), extra);

    /// <summary>What it is worth to ask only whether the value is there, which has no direction.</summary>
    private static double AloneScore(long present, GrowingNode node, NodeRules rules) =>
        rules.HasDirections
            ? new BoundedRule(rules.RuleOf(node), node.Bounds, 0).Of(present)
            : rules.RuleOf(node).Of(present);

    private Split Directed(Split split, GrowingNode node, NodeRules rules)
    {
        var asksOnlyIfThere = !split.IsLevel && split.Bin == mapper[split.Column].ValueBins - 1;
        return split with
        {
            Direction = asksOnlyIfThere ? 0 : rules.DirectionOf(split.Column),
            Middle = rules.BoundedRuleOf(node, split.Column).Middle(split.Left),
        };
    }

    /// <summary>The sums up to each bin of a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<long> Prefixes(ReadOnlySpan<long> values)
    {
        var sum = 0L;
        var lefts = _lefts.AsSpan(0, values.Length);
        for (var bin = 0; bin < lefts.Length; bin++)
        {
            sum += values[bin];
            lefts[bin] = sum;
        }

        return Padded(values.Length, sum);
    }

    /// <summary>The sums of each level alone.</summary>
    private ReadOnlySpan<long> Levels(ReadOnlySpan<long> levels, long all)
    {
        levels.CopyTo(_lefts);
        return Padded(levels.Length, all); // all on the left is never allowed
    }

    private ReadOnlySpan<long> Padded(int count, long with)
    {
        var padded = (count + 7) & ~7;
        _lefts.AsSpan(count, padded - count).Fill(with);
        return _lefts.AsSpan(0, padded);
    }

    private static bool IsHeavier(long left, long all) => PackedSum.Hessian(left) > PackedSum.Hessian(all - left);
}
