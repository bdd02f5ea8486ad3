namespace Predictive.Models;

/// <summary>How the columns of some rows vary, alone and together.</summary>
internal sealed class ColumnMoments
{
    private ColumnMoments(SquareMatrix covariances) => Covariances = covariances;

    /// <summary>The covariance of each pair of columns over the rows.</summary>
    public SquareMatrix Covariances { get; }

    public static ColumnMoments Of(SparseRows rows, int columns)
    {
        var (sums, products) = (new double[columns], new SquareMatrix(columns));
        for (var row = 0; row < rows.Rows; row++)
        {
            var (places, values) = rows[row];
            for (var one = 0; one < places.Length; one++)
            {
                sums[places[one]] += values[one];
                for (var other = 0; other < places.Length; other++)
                    products[places[one], places[other]] += values[one] * values[other];
            }
        }

        for (var one = 0; one < columns; one++)
        {
            for (var other = 0; other < columns; other++)
            {
                var together = sums[one] * sums[other] / rows.Rows;
                products[one, other] = (products[one, other] - together) / rows.Rows;
            }
        }

        return new ColumnMoments(products);
    }

    /// <summary>The correlation of two columns; 0 where one of them never changes.</summary>
    public double Correlation(int one, int other) => Covariances[one, one] > 0 && Covariances[other, other] > 0
        ? Covariances[one, other] / Math.Sqrt(Covariances[one, one] * Covariances[other, other])
        : 0;

    /// <summary>
    /// The least-squares weights by which other columns tell one, and the share of its variance that they tell; null
    /// where those columns say the same as one another.
    /// </summary>
    public (double[] Weights, double Share)? ToldBy(IReadOnlyList<int> others, int one)
    {
        if (others.Count == 0)
            return ([], 0);
        var (among, with) = (new SquareMatrix(others.Count), new double[others.Count]);
        for (var row = 0; row < others.Count; row++)
        {
            with[row] = Covariances[others[row], one];
            for (var column = 0; column < others.Count; column++)
                among[row, column] = Covariances[others[row], others[column]];
        }

        if (among.Inverted() is not { } inverted)
            return null;
        var weights = inverted.Inverse.Times(with);
        var told = weights.Zip(with, (weight, covariance) => weight * covariance).Sum();
        return (weights, told / Covariances[one, one]);
    }
}
