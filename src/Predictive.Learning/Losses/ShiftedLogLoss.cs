namespace Predictive.Learning.Losses;

/// <summary>
/// The mean log loss after moving all margins by the one number that makes it smallest. Calibration comes later and
/// will move
/// them anyway; without this a drift of the base rate would decide how long to train.
/// </summary>
/// <param name="labels">0 or 1 a row.</param>
/// <param name="weights">A weight a row.</param>
internal sealed class ShiftedLogLoss(double[] labels, double[] weights)
{
    private const int Steps = 25;
    private const double LargestLoss = 4096;

    private readonly double _weight = TotalOf(weights);
    private readonly FixedPoint _unit = FixedPoint.UpTo(TotalOf(weights) * LargestLoss);
    private double _shift;

    /// <summary>Whether there is anything to measure: rows of both classes.</summary>
    public bool IsMeasurable { get; } = labels.Contains(0) && labels.Contains(1);

    /// <summary>The loss of these margins.</summary>
    public double Of(ReadOnlySpan<double> margins)
    {
        FindShift(margins);
        var sum = 0L;
        for (var row = 0; row < margins.Length; row++)
        {
            sum += _unit.Of(weights[row] * Math.Min(LogLoss.Of(margins[row] + _shift, labels[row]), LargestLoss));
        }

        return _unit.ToDouble(sum) / _weight;
    }

    private void FindShift(ReadOnlySpan<double> margins)
    {
        for (var step = 0; step < Steps; step++)
        {
            long slope = 0, curvature = 0;
            for (var row = 0; row < margins.Length; row++)
            {
                var chance = Elementary.Sigmoid(margins[row] + _shift);
                slope += _unit.Of(weights[row] * LogLoss.Gradient(chance, labels[row]));
                curvature += _unit.Of(weights[row] * LogLoss.Hessian(chance));
            }

            var move = _unit.ToDouble(slope) / Math.Max(_unit.ToDouble(curvature), 1e-9 * _weight);
            _shift -= Math.Clamp(move, -1, 1);
            if (Math.Abs(move) < 1e-6) break;
        }
    }

    private static double TotalOf(double[] weights)
    {
        var unit = FixedPoint.ForWeights(weights);
        return unit.ToDouble(unit.Sum(weights));
    }
}
