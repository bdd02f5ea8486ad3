using Predictive.Learning;

namespace Predictive.Benchmarks.Prediction;

/// <summary>The margins of all rows of a matrix.</summary>
internal static class Margins
{
    /// <summary>One margin a row, in order.</summary>
    public static double[] Of(IScorer scorer, FeatureMatrix matrix)
    {
        var margins = new double[matrix.Rows];
        scorer.Margins(matrix, margins, threads: 0);
        return margins;
    }
}
