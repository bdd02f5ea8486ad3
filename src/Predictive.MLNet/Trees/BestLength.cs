using Predictive.Learning;
using Predictive.Learning.Trees;

namespace Predictive.MLNet.Trees;

/// <summary>After how many trees later rows are predicted best.</summary>
internal static class BestLength
{
    /// <summary>
    /// The number of first trees, at least one, with the least log loss; all of them where there are no later rows.
    /// </summary>
    public static int Of(BoostedTrees trees, LabelledRows later)
    {
        if (later.Rows == 0) return trees.Trees.Length;
        var margins = new double[later.Rows];
        Array.Fill(margins, trees.BaseMargin);
        var (best, least) = (trees.Trees.Length, double.PositiveInfinity);
        for (var tree = 0; tree < trees.Trees.Length; tree++)
        {
            trees.Trees[tree].AddTo(margins, later.Features);
            if (LogLoss(margins, later) is var loss && loss < least) (best, least) = (tree + 1, loss);
        }

        return best;
    }

    private static double LogLoss(double[] margins, LabelledRows rows)
    {
        var sum = 0.0;
        for (var row = 0; row < margins.Length; row++)
        {
            sum += rows.Weights[row] * (Elementary.Softplus(margins[row]) - (rows.Labels[row] * margins[row]));
        }

        return sum;
    }
}
