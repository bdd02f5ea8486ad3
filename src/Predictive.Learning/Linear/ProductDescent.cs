namespace Predictive.Learning.Linear;

/// <summary>
/// Coordinate descent on a few coefficients, by the products of their columns ("covariance updates"; Friedman, Hastie
/// and Tibshirani 2010, section 2.2): a sweep costs the square of their number, however many rows there are, so that
/// columns that are alike may take thousands of them.
/// </summary>
internal static class ProductDescent
{
    private const int MostSweeps = 2000;
    private const double Tolerance = 1e-11;

    /// <summary>Moves the chosen coefficients to where approximation and penalty are lowest.</summary>
    /// <param name="design">The design.</param>
    /// <param name="chosen">The coefficients that may move.</param>
    /// <param name="curvatures">The curvature of the loss a row.</param>
    /// <param name="slopes">How the approximation rises with each chosen coefficient.</param>
    /// <param name="coefficients">All coefficients; the chosen ones are changed.</param>
    /// <param name="penalty">What they cost.</param>
    public static void Run(
        Design design, int[] chosen, double[] curvatures, double[] slopes, double[] coefficients, Penalty penalty)
    {
        var products = Square(ColumnProducts.Of(design, chosen, curvatures));
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var largest = 0.0;
            for (var at = 0; at < chosen.Length; at++)
            {
                var curve = products[at][at];
                var before = coefficients[chosen[at]];
                var best = penalty.Best(chosen[at], before, slopes[at], curve);
                if (best == before) continue;
                coefficients[chosen[at]] = best;
                RowProducts.AddScaled(slopes, best - before, products[at]);
                largest = Math.Max(largest, Math.Abs(best - before) * curve);
            }

            if (largest < Tolerance) break;
        }
    }

    private static double[][] Square(double[][] lower)
    {
        var square = new double[lower.Length][];
        for (var line = 0; line < square.Length; line++)
        {
            square[line] = new double[lower.Length];
            lower[line].CopyTo(square[line], 0);
            for (var other = 0; other < line; other++)
            {
                square[other][line] = lower[line][other];
            }
        }

        return square;
    }
}
