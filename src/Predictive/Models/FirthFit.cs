using Predictive.Learning;

namespace Predictive.Models;

/// <summary>
/// Maximises the log likelihood + half the logarithm of the information's determinant by Newton steps.
/// </summary>
internal sealed class FirthFit
{
    private const int MostSteps = 50;
    private const double LongestStep = 3;
    private const double Enough = 1e-7;

    /// <summary>A share of the likelihood that is no more than the rounding of its sum.</summary>
    private const double Rounding = 1e-11;

    private readonly SparseRows _rows;
    private readonly double[] _labels;
    private readonly double[] _chances;
    private readonly double[] _residuals;
    private readonly int _intercept;

    public FirthFit(SparseRows rows, int columns, double[] labels)
    {
        (_rows, _labels, _intercept) = (rows, labels, columns);
        (_chances, _residuals) = (new double[rows.Rows], new double[rows.Rows]);
        Coefficients = new double[columns + 1];
        Coefficients[columns] = Elementary.LogOdds((labels.Sum() + 0.5) / (labels.Length + 1));
    }

    public double[] Coefficients { get; private set; }

    /// <summary>The inverse of the information.</summary>
    public SquareMatrix Covariance { get; private set; } = null!;

    /// <summary>Fits; false where the information cannot be undone.</summary>
    public bool Run()
    {
        if (Look(Coefficients) is not { } here)
            return false;
        for (var step = 0; step < MostSteps; step++)
        {
            Covariance = here.Covariance;
            var direction = here.Covariance.Times(Slopes(here.Covariance));
            var longest = direction.Max(Math.Abs);
            if (longest < Enough)
                return true;
            if (Better(direction, Math.Min(1, LongestStep / longest), here.Likelihood) is not { } next)
                return true;
            here = next;
        }

        Covariance = here.Covariance;
        Slopes(here.Covariance);
        return true;
    }

    /// <summary>The covariance when rows of one cluster move together.</summary>
    public SquareMatrix Sandwich(int[] clusters)
    {
        var order = Enumerable.Range(0, clusters.Length).ToArray();
        Array.Sort((int[])clusters.Clone(), order);
        var (middle, count) = (new SquareMatrix(Coefficients.Length), 0);
        var sums = new ClusterSums(middle);
        for (var at = 0; at < order.Length; at++)
        {
            AddScores(order[at], sums);
            if (at + 1 < order.Length && clusters[order[at + 1]] == clusters[order[at]])
                continue;
            count++;
            sums.EndCluster();
        }

        return Covariance.Around(middle, count > 1 ? (double)count / (count - 1) : 1);
    }

    private void AddScores(int row, ClusterSums sums)
    {
        var (columns, values) = _rows[row];
        var residual = _residuals[row];
        for (var k = 0; k < columns.Length; k++)
            sums.Add(columns[k], values[k] * residual);
        sums.Add(_intercept, residual);
    }

    private (SquareMatrix Covariance, double Likelihood)? Better(double[] direction, double share, double than)
    {
        var start = Coefficients;
        for (; share > 1e-6; share /= 2)
        {
            var tried = start.Select((one, place) => one + (share * direction[place])).ToArray();
            if (Look(tried) is { } found && found.Likelihood > than - (Rounding * Math.Abs(than)))
            {
                Coefficients = tried;
                return found;
            }
        }

        Look(start);
        return null;
    }

    /// <summary>The chances of all rows under some coefficients, what they weigh, and how likely all is.</summary>
    private (SquareMatrix Covariance, double Likelihood)? Look(double[] coefficients)
    {
        var (information, likelihood) = (new SquareMatrix(coefficients.Length), 0.0);
        for (var row = 0; row < _chances.Length; row++)
        {
            var (columns, values) = _rows[row];
            var margin = coefficients[_intercept];
            for (var k = 0; k < columns.Length; k++)
                margin += coefficients[columns[k]] * values[k];
            var chance = Elementary.Sigmoid(margin);
            _chances[row] = chance;
            likelihood -= Elementary.Softplus(_labels[row] == 1 ? -margin : margin);
            AddInformation(information, columns, values, chance * (1 - chance));
        }

        for (var row = 0; row < coefficients.Length; row++)
        {
            for (var column = 0; column < row; column++)
                information[column, row] = information[row, column] += information[column, row];
        }

        return information.Inverted() is { } inverted
            ? (inverted.Inverse, likelihood + (inverted.LogDeterminant / 2))
            : null;
    }

    /// <summary>Adds a row's products, each pair of columns in one of its two cells.</summary>
    private void AddInformation(SquareMatrix to, ReadOnlySpan<int> columns, ReadOnlySpan<double> values, double weight)
    {
        for (var one = 0; one < columns.Length; one++)
        {
            var weighed = weight * values[one];
            for (var other = 0; other <= one; other++)
                to[columns[one], columns[other]] += weighed * values[other];
            to[_intercept, columns[one]] += weighed;
        }

        to[_intercept, _intercept] += weight;
    }

    /// <summary>How the corrected likelihood rises with each coefficient; keeps what is left of each row.</summary>
    private double[] Slopes(SquareMatrix covariance)
    {
        var slopes = new double[Coefficients.Length];
        for (var row = 0; row < _chances.Length; row++)
        {
            var (columns, values) = _rows[row];
            var chance = _chances[row];
            var leverage = chance * (1 - chance) * Spread(covariance, columns, values);
            var residual = _labels[row] - chance + (leverage * (0.5 - chance));
            _residuals[row] = residual;
            for (var k = 0; k < columns.Length; k++)
                slopes[columns[k]] += values[k] * residual;
            slopes[_intercept] += residual;
        }

        return slopes;
    }

    private double Spread(SquareMatrix covariance, ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
    {
        var sum = covariance[_intercept, _intercept];
        for (var one = 0; one < columns.Length; one++)
        {
            var inner = 2 * covariance[columns[one], _intercept];
            for (var other = 0; other < one; other++)
                inner += 2 * covariance[columns[one], columns[other]] * values[other];
            inner += covariance[columns[one], columns[one]] * values[one];
            sum += values[one] * inner;
        }

        return sum;
    }
}
