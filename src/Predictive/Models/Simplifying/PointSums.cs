using Predictive.Learning;

namespace Predictive.Models.Simplifying;

/// <summary>
/// The sum of whole points of each row, and how well it tells the targets; rows of one sum are told alike.
/// </summary>
internal sealed class PointSums
{
    private const int MostSteps = 30;

    private readonly ConditionTable _table;
    private readonly int[] _conditions;
    private readonly int[] _points;
    private readonly int[] _sums;
    private readonly Dictionary<int, (double Weight, double Told)> _groups = [];

    private PointSums(ConditionTable table, int[] conditions)
    {
        (_table, _conditions) = (table, conditions);
        (_points, _sums) = (new int[conditions.Length], new int[table.Meets.Rows]);
        for (var row = 0; row < _sums.Length; row++)
            Add(0, row, 1);
    }

    /// <summary>The points of each condition.</summary>
    public IReadOnlyList<int> Points => _points;

    public static PointSums Of(ConditionTable table, int[] conditions, int[] points)
    {
        var sums = new PointSums(table, conditions);
        for (var place = 0; place < points.Length; place++)
            sums.Move(place, points[place]);
        return sums;
    }

    /// <summary>Gives a condition other points.</summary>
    public void Move(int place, int by)
    {
        if (by == 0)
            return;
        _points[place] += by;
        foreach (var row in _table.RowsOf(_conditions[place]))
        {
            Add(_sums[row], row, -1);
            Add(_sums[row] += by, row, 1);
        }
    }

    /// <summary>
    /// The log-odds of no points and of each point that tell the targets best, and the mean log loss then.
    /// </summary>
    public (double Intercept, double Slope, double Loss) Fitted()
    {
        var told = _groups.Values.Sum(one => one.Told);
        var (intercept, slope) = (Elementary.LogOdds(Math.Clamp(told / _table.Weight, 1e-6, 1 - 1e-6)), 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var (down, across) = Step(intercept, slope);
            (intercept, slope) = (intercept + down, slope + across);
            if (Math.Abs(down) + Math.Abs(across) < 1e-9)
                break;
        }

        return (intercept, slope, Loss(intercept, slope));
    }

    private (double Intercept, double Slope) Step(double intercept, double slope)
    {
        var (rise, tilt, all, mixed, square) = (0.0, 0.0, 1e-12, 0.0, 1e-12);
        foreach (var (sum, (weight, told)) in _groups)
        {
            var chance = Elementary.Sigmoid(intercept + (slope * sum));
            var (left, curvature) = (told - (weight * chance), weight * chance * (1 - chance));
            (rise, tilt) = (rise + left, tilt + (left * sum));
            (all, mixed, square) = (all + curvature, mixed + (curvature * sum), square + (curvature * sum * sum));
        }

        var determinant = (all * square) - (mixed * mixed);
        return determinant > 1e-12 * all * square
            ? (((rise * square) - (tilt * mixed)) / determinant, ((tilt * all) - (rise * mixed)) / determinant)
            : (rise / all, 0);
    }

    private double Loss(double intercept, double slope)
    {
        var loss = 0.0;
        foreach (var (sum, (weight, told)) in _groups)
        {
            var margin = intercept + (slope * sum);
            loss += (weight * Elementary.Softplus(margin)) - (told * margin);
        }

        return loss / _table.Weight;
    }

    private void Add(int sum, int row, int times)
    {
        var weight = times * _table.Weights[row];
        var (all, told) = _groups.GetValueOrDefault(sum);
        _groups[sum] = (all + weight, told + (weight * _table.Targets[row]));
    }
}
