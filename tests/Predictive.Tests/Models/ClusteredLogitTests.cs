using Predictive.Models;
using Xunit;

namespace Predictive.Tests.Models;

/// <summary>
/// Beside other software: Firth's fit as scipy maximises it and scikit-learn finds it on augmented rows, the clustered
/// covariance as numpy and statsmodels give it.
/// </summary>
public sealed class ClusteredLogitTests
{
    private static readonly int[] _a = [0, 0, 1, 1, 2, 2, 0, 1, 3, 0, 0, 1, 2, 0, 1, 0, 2, 1, 0, 3, 0, 1, 0, 2];
    private static readonly int[] _b = [0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    private static readonly double[] _y = [0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1];

    [Fact]
    public void A_column_whose_rows_all_converted_gets_the_finite_coefficient_of_firth()
    {
        var fit = ClusteredLogit.Fit(Rows(_a, _b), 2, _y, Pairs(_y.Length))!;

        Assert.Equal(0.94100634, fit.Coefficients[0], 5e-6);
        Assert.Equal(1.86761138, fit.Coefficients[1], 5e-6);
        Assert.Equal(-1.35793881, fit.Coefficients[2], 5e-6);
    }

    [Fact]
    public void The_error_is_the_wider_of_the_model_s_and_the_clusters()
    {
        var fit = ClusteredLogit.Fit(Rows(_a, _b), 2, _y, Pairs(_y.Length))!;

        Assert.Equal(0.51557876, Math.Sqrt(fit.Covariance(0, 0)), 1e-5);
        Assert.Equal(0.57892524, fit.ErrorOf([1, 0, 0]), 1e-5);
        Assert.Equal(1.84597846, fit.ErrorOf([0, 1, 0]), 1e-5);
        Assert.Equal(0.75394334, fit.ErrorOf([0, 0, 1]), 1e-5);
    }

    [Fact]
    public void On_many_rows_it_is_the_clustered_regression_of_statsmodels()
    {
        var (a, b, labels, clusters) = Many(6_000);

        var fit = ClusteredLogit.Fit(Rows(a, b), 2, labels, clusters)!;

        Assert.Equal(1453, labels.Sum());
        double[] coefficients = [0.61217382, 0.24483938, -1.72961064];
        double[] errors = [0.06416252, 0.02690029, 0.06080094];
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(coefficients[i], fit.Coefficients[i], 2e-3);
            Assert.Equal(errors[i], Math.Sqrt(fit.Covariance(i, i)), 1e-4);
        }
    }

    [Fact]
    public void Columns_that_say_the_same_cannot_be_fitted() =>
        Assert.Null(ClusteredLogit.Fit(Rows(_a, _a), 2, _y, Pairs(_y.Length)));

    [Theory]
    [InlineData(1.959964, 0.05)]
    [InlineData(-2.575829, 0.01)]
    [InlineData(0, 1)]
    public void The_chance_is_that_of_both_tails(double errors, double chance) =>
        Assert.Equal(chance, ClusteredLogit.TwoSided(errors), 1e-6);

    private static SparseRows Rows(int[] a, int[] b)
    {
        var rows = new SparseRows();
        for (var row = 0; row < a.Length; row++)
        {
            rows.Add(0, a[row]);
            rows.Add(1, b[row]);
            rows.EndRow();
        }

        return rows;
    }

    private static int[] Pairs(int rows) => [.. Enumerable.Range(0, rows).Select(row => row / 2)];

    /// <summary>The rows of a linear congruential generator, which the other software was given too.</summary>
    private static (int[] A, int[] B, double[] Labels, int[] Clusters) Many(int rows)
    {
        var (a, b, labels, clusters) = (new int[rows], new int[rows], new double[rows], new int[rows]);
        var (state, account) = (12345L, 0.0);
        for (var row = 0; row < rows; row++)
        {
            clusters[row] = row / 3;
            if (row % 3 == 0)
                account = (Next() - 0.5) * 3;
            a[row] = Next() < 0.3 ? 1 : 0;
            b[row] = (int)(Next() * 4);
            var margin = -2 + (0.8 * a[row]) + (0.25 * b[row]) + account;
            labels[row] = Next() < 1 / (1 + Math.Exp(-margin)) ? 1 : 0;
        }

        return (a, b, labels, clusters);

        double Next()
        {
            state = ((1103515245 * state) + 12345) % (1L << 31);
            return state / (double)(1L << 31);
        }
    }
}
