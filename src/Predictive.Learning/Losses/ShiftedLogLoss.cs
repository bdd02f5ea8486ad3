using Predictive.Learning.Kernels;

namespace Predictive.Learning.Losses;

/// <summary>
/// The mean log loss after moving all margins by the one number that makes it smallest. Calibration comes later and
/// will move them anyway; without this a drift of the base rate would decide how long to train.
/// </summary>
/// <param name="labels">0 or 1 a row.</param>
/// <param name="weights">A weight a row.</param>
/// <param name="kernels">The inner loops; null for the fastest.</param>
internal sealed class ShiftedLogLoss(double[] labels, double[] weights, KernelSet? kernels = null)
    : ValidationLoss
{
    private const int Steps = 25;

    private readonly double _weight = TotalOf(weights);
    private readonly double _largest = weights.Length == 0 ? 0 : weights.Max();
    private readonly KernelSet _kernels = kernels ?? KernelSet.Chosen;
    private double _shift;

    /// <summary>Whether there is anything to measure: rows of both classes.</summary>
    public override bool IsMeasurable { get; } = labels.Contains(0) && labels.Contains(1);

    /// <inheritdoc/>
    public override double Of(ReadOnlySpan<double> margins)
    {
        var rows = new LossRows(margins, labels, weights);
        FindShift(rows);
        var unit = FixedPoint.ForRows(_largest * LogLossSums.LargestLoss, margins.Length);
        return unit.ToDouble(_kernels.SumOfLogLoss(rows, _shift, unit.Units)) / _weight;
    }

    private void FindShift(LossRows rows)
    {
        var unit = FixedPoint.ForRows(_largest, rows.Margins.Length);
        for (var step = 0; step < Steps; step++)
        {
            var sums = _kernels.SlopeOfLogLoss(rows, _shift, unit.Units);
            var move = unit.ToDouble(sums.Slope) / Math.Max(unit.ToDouble(sums.Curvature), 1e-9 * _weight);
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
