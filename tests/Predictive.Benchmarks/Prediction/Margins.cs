using Predictive.Learning;

namespace Predictive.Benchmarks.Prediction;

/// <summary>The margins of all rows of a matrix.</summary>
internal static class Margins
{
    /// <summary>One margin a row, in order.</summary>
    public static double[] Of(IScorer scorer, FeatureMatrix matrix)
    {
        var margins = new double[matrix.Rows];
        Parallel.For(
            0,
            margins.Length,
            () => new float[matrix.Columns.Count],
            (i, _, row) =>
            {
                matrix.CopyRow(i, row);
                margins[i] = scorer.Margin(row);
                return row;
            },
            _ => { });
        return margins;
    }
}
