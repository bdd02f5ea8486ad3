using Predictive.Learning;

namespace Predictive.Models.Simplifying;

/// <summary>
/// Takes one condition after the other into a logistic regression, each time the one whose slope promises most (the
/// score test), and fits all of them anew. Coefficients are drawn to 0 as by a normal distribution of deviation 1, so
/// that none is without end.
/// </summary>
internal sealed class ForwardSelection
{
    private const int MostNewtonSteps = 25;

    private readonly ConditionTable _table;
    private readonly double[] _margins;
    private readonly double[] _residuals;
    private readonly double[] _curvatures;
    private readonly List<int> _chosen = [];
    private readonly bool[] _isTaken;

    private ForwardSelection(ConditionTable table)
    {
        _table = table;
        (_margins, _residuals) = (new double[table.Meets.Rows], new double[table.Meets.Rows]);
        (_curvatures, _isTaken) = (new double[table.Meets.Rows], new bool[table.Conditions]);
    }

    /// <summary>The best conditions found, after each step: their places and log-odds, and the intercept.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="most">How many conditions at most.</param>
    public static IReadOnlyList<WeighedConditions> Run(ConditionTable table, int most)
    {
        var selection = new ForwardSelection(table);
        var path = new List<WeighedConditions>();
        var coefficients = new double[] { BaseMargin(table) };
        selection.Look(coefficients);
        while (path.Count < most && selection.Best() is { } best)
        {
            selection._chosen.Add(best);
            selection._isTaken[best] = true;
            coefficients = selection.Fit([.. coefficients, 0]);
            path.Add(new WeighedConditions([.. selection._chosen], coefficients[1..], coefficients[0]));
        }

        return path;
    }

    private static double BaseMargin(ConditionTable table)
    {
        var sum = table.Targets.Zip(table.Weights, (target, weight) => target * weight).Sum();
        return Elementary.LogOdds(Math.Clamp(sum / table.Weight, 1e-6, 1 - 1e-6));
    }

    /// <summary>The condition that promises most; null where none promises anything.</summary>
    private int? Best()
    {
        const double LeastGain = 1e-3;
        var all = _curvatures.Sum();
        var (best, most) = ((int?)null, LeastGain);
        for (var condition = 0; condition < _table.Conditions; condition++)
        {
            if (_isTaken[condition])
                continue;
            var (slope, curvature) = (0.0, 0.0);
            foreach (var row in _table.RowsOf(condition))
            {
                slope += _residuals[row];
                curvature += _curvatures[row];
            }

            var spread = curvature - (curvature * curvature / all);
            if (spread > 1e-9 * all && slope * slope / (spread + 1) is var gain && gain > most)
                (best, most) = (condition, gain);
        }

        return best;
    }

    /// <summary>Newton's steps from a start; the intercept comes first and is free.</summary>
    private double[] Fit(double[] coefficients)
    {
        var only = _table.Meets.Only(_chosen);
        for (var step = 0; step < MostNewtonSteps; step++)
        {
            Look(coefficients, only);
            var direction = Step(coefficients, only);
            var longest = direction.Max(Math.Abs);
            var share = Math.Min(1, 2 / longest);
            for (var place = 0; place < coefficients.Length; place++)
                coefficients[place] += share * direction[place];
            if (longest < 1e-6)
                break;
        }

        Look(coefficients, only);
        return coefficients;
    }

    private double[] Step(double[] coefficients, SparseRows only)
    {
        var (slopes, information) = (new double[coefficients.Length], new SquareMatrix(coefficients.Length));
        for (var place = 1; place < coefficients.Length; place++)
        {
            slopes[place] = -coefficients[place];
            information[place, place] = 1;
        }

        for (var row = 0; row < only.Rows; row++)
        {
            var conditions = only[row].Columns;
            slopes[0] += _residuals[row];
            information[0, 0] += _curvatures[row];
            foreach (var one in conditions)
            {
                slopes[one + 1] += _residuals[row];
                information[one + 1, 0] += _curvatures[row];
                information[0, one + 1] += _curvatures[row];
                foreach (var other in conditions)
                    information[one + 1, other + 1] += _curvatures[row];
            }
        }

        return information.Inverted() is { } inverted ? inverted.Inverse.Times(slopes) : new double[slopes.Length];
    }

    private void Look(double[] coefficients, SparseRows? only = null)
    {
        for (var row = 0; row < _margins.Length; row++)
        {
            var margin = coefficients[0];
            if (only is not null)
            {
                foreach (var place in only[row].Columns)
                    margin += coefficients[place + 1];
            }

            var chance = Elementary.Sigmoid(margin);
            _margins[row] = margin;
            _residuals[row] = _table.Weights[row] * (_table.Targets[row] - chance);
            _curvatures[row] = _table.Weights[row] * chance * (1 - chance);
        }
    }
}
