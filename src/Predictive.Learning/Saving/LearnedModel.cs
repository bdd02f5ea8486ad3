using Predictive.Learning.Calibrating;

namespace Predictive.Learning.Saving;

/// <summary>
/// A scorer with the calibration that belongs to it: all that is needed to turn a row into a chance.
/// </summary>
/// <param name="Scorer">Gives the margin.</param>
/// <param name="Calibrator">Gives the chance of a margin.</param>
public sealed record LearnedModel(IScorer Scorer, ICalibrator Calibrator)
{
    /// <summary>The calibrated chance, strictly between 0 and 1, of one row.</summary>
    /// <param name="row">One value a column of <see cref="IScorer.Columns"/>.</param>
    public double Chance(ReadOnlySpan<float> row) => Calibrator.Chance(Scorer.Margin(row));
}
