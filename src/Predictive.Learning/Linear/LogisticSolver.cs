namespace Predictive.Learning.Linear;

/// <summary>
/// Minimises mean log loss and penalty. Ridge: Newton steps. With sizes in the penalty: coordinate descent on the
/// quadratic approximation (Friedman, Hastie and Tibshirani 2010). Where too many coefficients are not 0 to bring it to
/// rest, it finds their signs, and a Newton step moves them together, which alike columns need.
/// </summary>
internal sealed class LogisticSolver
{
    private const int MostSteps = 100;
    private const double Tolerance = 1e-9;
    private const double ToleranceOfSizes = 1e-7;
    private const double LeastShare = 1e-8;

    /// <summary>
    /// With sizes in the penalty, so many steps in a row that lower the mean loss by less than this end it: what is
    /// left to win is far below what the rows can tell.
    /// </summary>
    private const int MostSmallFalls = 3;
    private const double SmallFall = 1e-8;

    /// <summary>
    /// The part of the hoped-for fall with which a step that stops coefficients at 0 is good enough.
    /// </summary>
    private const double GoodFall = 0.3;

    private readonly Design _design;
    private readonly NewtonSystem _system;
    private readonly Lazy<CoordinateDescent> _descent;
    private readonly bool[] _moves;
    private readonly double[] _tried;
    private RowState _here;
    private RowState _there;

    /// <summary>Gets ready; the coefficients of every call are those of the design.</summary>
    public LogisticSolver(Design design, double[] shares, double[] labels)
    {
        _design = design;
        _system = new NewtonSystem(design, shares);
        _descent = new(() => new CoordinateDescent(design, labels.Length));
        _moves = new bool[design.Coefficients];
        _tried = new double[design.Coefficients];
        _here = new RowState(shares, labels);
        _there = new RowState(shares, labels);
    }

    /// <summary>Moves the coefficients to the minimum.</summary>
    public void Minimise(double[] coefficients, Penalty penalty)
    {
        _design.Times(coefficients, _here.Margins);
        _here.Measure();
        var slopes = new double[coefficients.Length];
        var smallFalls = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var before = _here.Loss + penalty.Of(coefficients);
            var hasDescended = penalty.HasSizes
                && TryStep(coefficients, _descent.Value.Run(_here, coefficients, penalty), penalty);
            Array.Clear(slopes);
            _design.AddTransposed(_here.Errors, slopes);
            penalty.AddSlopes(coefficients, slopes);
            if (LargestOf(slopes) < (penalty.HasSizes ? ToleranceOfSizes : Tolerance)) break;
            var isAtRest = penalty.HasSizes && _descent.Value.IsAtRest;
            if ((isAtRest || !TryNewtonStep(coefficients, slopes, penalty)) && !hasDescended) break;
            smallFalls = before - (_here.Loss + penalty.Of(coefficients)) < SmallFall ? smallFalls + 1 : 0;
            if (penalty.HasSizes && smallFalls == MostSmallFalls) break;
        }
    }

    private bool TryNewtonStep(double[] coefficients, double[] slopes, Penalty penalty)
    {
        for (var i = 0; i < _moves.Length; i++)
        {
            _moves[i] = i == 0 || !penalty.HasSizes || coefficients[i] != 0;
        }

        var direction = _system.Solve(slopes, _here.Curvatures, penalty, _moves);
        var crossing = penalty.HasSizes ? FirstCrossing(coefficients, direction) : 1;
        if (crossing == 1) return TryStep(coefficients, direction, penalty);

        // Some would change their signs. Stop these at 0 if all in all that is good, else go only to the first of them.
        var cost = _here.Loss + penalty.Of(coefficients);
        var toAll = StoppedAtZero(coefficients, direction, share: 1);
        var toFirst = StoppedAtZero(coefficients, direction, crossing);
        var isGood = CostAfter(coefficients, toAll, penalty, share: 1)
            < cost - (GoodFall * 0.5 * RowProducts.Dot(slopes, direction));
        if (!isGood && CostAfter(coefficients, toFirst, penalty, share: 1)
            < CostAfter(coefficients, toAll, penalty, share: 1))
        {
            return TryStep(coefficients, toFirst, penalty);
        }

        return TryStep(coefficients, toAll, penalty);
    }

    /// <summary>Goes the whole way, or half of it, ..., until loss and penalty fall.</summary>
    private bool TryStep(double[] coefficients, double[] direction, Penalty penalty)
    {
        var cost = _here.Loss + penalty.Of(coefficients);
        for (var share = 1.0; share > LeastShare; share /= 2)
        {
            if (!(CostAfter(coefficients, direction, penalty, share) < cost)) continue;
            _tried.CopyTo(coefficients, 0);
            (_here, _there) = (_there, _here);
            return true;
        }

        return false;
    }

    private double CostAfter(double[] coefficients, double[] direction, Penalty penalty, double share)
    {
        for (var i = 0; i < _tried.Length; i++)
        {
            _tried[i] = coefficients[i] - (share * direction[i]);
        }

        _design.Times(_tried, _there.Margins);
        _there.Measure();
        return _there.Loss + penalty.Of(_tried);
    }

    /// <summary>The share of a direction after which the first coefficient is 0; 1 where none comes there.</summary>
    private static double FirstCrossing(double[] coefficients, double[] direction)
    {
        var first = 1.0;
        for (var i = 1; i < coefficients.Length; i++)
        {
            if (coefficients[i] * direction[i] > 0) first = Math.Min(first, coefficients[i] / direction[i]);
        }

        return first;
    }

    private static double[] StoppedAtZero(double[] coefficients, double[] direction, double share)
    {
        var stopped = new double[direction.Length];
        for (var i = 0; i < stopped.Length; i++)
        {
            var isCrossing = i > 0 && coefficients[i] * direction[i] > 0
                && share >= coefficients[i] / direction[i];
            stopped[i] = isCrossing ? coefficients[i] : share * direction[i];
        }

        return stopped;
    }

    private static double LargestOf(double[] values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}
