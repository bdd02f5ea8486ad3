using Predictive.Learning;

namespace Predictive.Models;

/// <summary>
/// Logistic regression for saying what is so, not for predicting: with Firth's correction (1993), so that a column of
/// which every row has one outcome gets a finite coefficient and few conversions do not exaggerate (Heinze and Schemper
/// 2002; a ridge would need a strength, and draws all coefficients to 0). Rows of one account move together: the
/// covariance is the clustered sandwich (Liang and Zeger 1986), and where the model's own is wider, that one, since the
/// sandwich is too sure of what is rare (Angrist and Pischke 2009, 8.2).
/// </summary>
public sealed class ClusteredLogit
{
    private readonly SquareMatrix _ofModel;
    private readonly SquareMatrix _ofClusters;

    private ClusteredLogit(double[] coefficients, SquareMatrix ofModel, SquareMatrix ofClusters)
    {
        (Coefficients, _ofModel, _ofClusters) = (coefficients, ofModel, ofClusters);
    }

    /// <summary>The log-odds that each column adds a unit; the intercept comes last.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>Fits; null where columns say the same, so that their coefficients cannot be told apart.</summary>
    /// <param name="rows">The columns of each row, from 0; an intercept is added.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="clusters">The account of each row, from 0.</param>
    public static ClusteredLogit? Fit(SparseRows rows, int columns, double[] labels, int[] clusters)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(clusters);
        if (rows.Rows == 0 || labels.Length != rows.Rows || clusters.Length != rows.Rows)
        {
            throw new ArgumentException($"{rows.Rows} rows need as many labels and clusters, and at least one; there "
                + $"are {labels.Length} and {clusters.Length}.");
        }

        var fit = new FirthFit(rows, columns, labels);
        return fit.Run() ? new(fit.Coefficients, fit.Covariance, fit.Sandwich(clusters)) : null;
    }

    /// <summary>The standard error of a sum of coefficients, each times its weight.</summary>
    /// <param name="weights">A weight a column, the intercept's last.</param>
    public double ErrorOf(ReadOnlySpan<double> weights) =>
        Math.Sqrt(Math.Max(_ofModel.Between(weights, weights), _ofClusters.Between(weights, weights)));

    /// <summary>The covariance of two coefficients by the clusters.</summary>
    internal double Covariance(int one, int other) => _ofClusters[one, other];

    /// <summary>How often chance alone lies so many standard errors away, or more, on either side.</summary>
    public static double TwoSided(double errors) => Math.Min(1, 2 * NormalCurve.Below(-Math.Abs(errors)));
}
