namespace Predictive.Learning.Explaining;

/// <summary>
/// Gauss-Legendre points from 0 to 1: a weighted sum over n of them is the exact integral of every polynomial of a
/// degree below 2n.
/// </summary>
internal sealed class Quadrature
{
    /// <summary>Finds the points, in plain arithmetic, so that they are the same bits on any machine.</summary>
    /// <param name="count">How many: 1 or more.</param>
    public Quadrature(int count)
    {
        Points = new double[count];
        Weights = new double[count];
        var cells = 8 * count * count; // finer than any two roots are close
        var found = 0;
        for (var cell = 0; cell < cells; cell++)
        {
            var left = (2.0 * cell / cells) - 1;
            var right = (2.0 * (cell + 1) / cells) - 1;
            var isRoot = Legendre(count, left).Value <= 0 != Legendre(count, right).Value <= 0;
            if (!isRoot) continue;
            var root = RootBetween(count, left, right);
            var slope = Legendre(count, root).Slope;
            Points[found] = (1 + root) / 2;
            Weights[found] = 1 / ((1 - (root * root)) * slope * slope);
            found++;
        }
    }

    /// <summary>Where to look, between 0 and 1.</summary>
    public double[] Points { get; }

    /// <summary>How much each point counts; they sum to 1.</summary>
    public double[] Weights { get; }

    private static double RootBetween(int degree, double left, double right)
    {
        var isLeftLow = Legendre(degree, left).Value <= 0;
        while (true)
        {
            var middle = (left + right) / 2;
            if (middle <= left || middle >= right) return middle;
            if (Legendre(degree, middle).Value <= 0 == isLeftLow)
            {
                left = middle;
            }
            else
            {
                right = middle;
            }
        }
    }

    /// <summary>The Legendre polynomial by its recurrence, and its slope.</summary>
    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        double before = 1, value = x;
        for (var n = 1; n < degree; n++)
        {
            (before, value) = (value, ((((2 * n) + 1) * x * value) - (n * before)) / (n + 1));
        }

        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
