using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>How much each column matters to a scorer.</summary>
public static class FeatureImportance
{
    /// <summary>
    /// The share of the loss reduction that the splits on each column brought; sums to 1, or all 0 without a split.
    /// </summary>
    public static double[] ByGain(BoostedTrees trees)
    {
        ArgumentNullException.ThrowIfNull(trees);
        var gains = new double[trees.Columns.Count];
        foreach (var tree in trees.Trees)
        {
            foreach (var node in tree.Nodes)
            {
                if (!node.IsLeaf) gains[trees.ColumnOf(node.Column)] += node.Gain;
            }
        }

        var total = gains.Sum();
        return total > 0 ? Array.ConvertAll(gains, gain => gain / total) : gains;
    }

    /// <summary>The mean size of each column's contribution to the margin over the rows of a matrix.</summary>
    /// <param name="scorer">Whose margin.</param>
    /// <param name="rows">Rows as they are scored.</param>
    /// <param name="weights">A finite weight above 0 a row; null where all count alike.</param>
    public static double[] ByContribution(IScorer scorer, FeatureMatrix rows, double[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(rows);
        RowWeights.Check(weights, rows.Rows);
        var sizes = new double[scorer.Columns.Count];
        var row = new float[sizes.Length];
        var contributions = new double[sizes.Length];
        var total = 0.0;
        for (var i = 0; i < rows.Rows; i++)
        {
            var weight = weights?[i] ?? 1;
            total += weight;
            rows.CopyRow(i, row);
            scorer.Explain(row, contributions);
            for (var column = 0; column < sizes.Length; column++)
            {
                sizes[column] += weight * Math.Abs(contributions[column]);
            }
        }

        return total > 0 ? Array.ConvertAll(sizes, size => size / total) : sizes;
    }
}
