namespace Predictive.Learning.Linear;

/// <summary>
/// Coordinate descent: each coefficient in turn moves to where the quadratic approximation of the loss, with the
/// penalty, is lowest while the others stay; first all, then those that are not 0: until they rest where they are few
/// (<see cref="ProductDescent"/>), else for some sweeps.
/// </summary>
internal sealed class CoordinateDescent
{
    private const int Sweeps = 3;
    private const int MostProducts = 256;

    private readonly Design _design;
    private readonly int[]?[] _rowsOf;
    private readonly double[]?[] _numbersOf;
    private readonly double[] _residuals;
    private readonly double[] _curves;

    /// <summary>Sorts the rows of every level, so that a level costs only its own rows.</summary>
    public CoordinateDescent(Design design, int rows)
    {
        _design = design;
        _residuals = new double[rows];
        _curves = new double[design.Coefficients];
        _rowsOf = new int[]?[design.Coefficients];
        _numbersOf = new double[]?[design.Coefficients];
        foreach (var column in design.Columns)
        {
            if (column.Numbers is not null) _numbersOf[column.NumberAt] = column.Numbers;
            if (column.Switches is not null) SortRows(column.Switches);
        }
    }

    /// <summary>Whether the last run went on until all rested.</summary>
    public bool IsAtRest { get; private set; }

    /// <summary>What to subtract from the coefficients.</summary>
    public double[] Run(RowState at, double[] coefficients, Penalty penalty)
    {
        MeasureCurves(at.Curvatures);
        at.Errors.CopyTo(_residuals, 0);
        var found = (double[])coefficients.Clone();
        Sweep(at.Curvatures, found, penalty, isOfAll: true);
        var active = ActiveOf(found);
        IsAtRest = active.Length <= MostProducts;
        if (IsAtRest)
        {
            var slopes = Array.ConvertAll(active, Slope);
            ProductDescent.Run(_design, active, at.Curvatures, slopes, found, penalty);
        }
        else
        {
            for (var sweep = 1; sweep < Sweeps; sweep++)
            {
                Sweep(at.Curvatures, found, penalty, isOfAll: false);
            }
        }

        for (var i = 0; i < found.Length; i++)
        {
            found[i] = coefficients[i] - found[i];
        }

        return found;
    }

    private void Sweep(double[] curvatures, double[] found, Penalty penalty, bool isOfAll)
    {
        for (var i = 0; i < found.Length; i++)
        {
            if (!isOfAll && found[i] == 0) continue;
            var best = penalty.Best(i, found[i], Slope(i), _curves[i]);
            if (best == found[i]) continue;
            Move(i, best - found[i], curvatures);
            found[i] = best;
        }
    }

    private static int[] ActiveOf(double[] coefficients)
    {
        var active = new List<int> { 0 };
        for (var i = 1; i < coefficients.Length; i++)
        {
            if (coefficients[i] != 0) active.Add(i);
        }

        return [.. active];
    }

    private void MeasureCurves(double[] curvatures)
    {
        Array.Clear(_curves);
        foreach (var curvature in curvatures)
        {
            _curves[0] += curvature;
        }

        foreach (var column in _design.Columns)
        {
            column.AddSquares(curvatures, _curves);
        }
    }

    private double Slope(int coefficient)
    {
        if (_numbersOf[coefficient] is { } numbers) return RowProducts.Dot(_residuals, numbers);
        var sum = 0.0;
        if (coefficient == 0)
        {
            foreach (var residual in _residuals)
            {
                sum += residual;
            }

            return sum;
        }

        foreach (var row in _rowsOf[coefficient]!)
        {
            sum += _residuals[row];
        }

        return sum;
    }

    private void Move(int coefficient, double by, double[] curvatures)
    {
        if (coefficient == 0)
        {
            RowProducts.AddScaled(_residuals, by, curvatures);
        }
        else if (_numbersOf[coefficient] is { } numbers)
        {
            RowProducts.AddScaled(_residuals, by, numbers, curvatures);
        }
        else
        {
            foreach (var row in _rowsOf[coefficient]!)
            {
                _residuals[row] += by * curvatures[row];
            }
        }
    }

    private void SortRows(int[] switches)
    {
        var counts = new int[_design.Coefficients];
        foreach (var coefficient in switches)
        {
            if (coefficient >= 0) counts[coefficient]++;
        }

        for (var coefficient = 0; coefficient < counts.Length; coefficient++)
        {
            if (counts[coefficient] > 0) _rowsOf[coefficient] = new int[counts[coefficient]];
        }

        for (var row = switches.Length - 1; row >= 0; row--)
        {
            if (switches[row] >= 0) _rowsOf[switches[row]]![--counts[switches[row]]] = row;
        }
    }
}
