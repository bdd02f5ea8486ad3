namespace Predictive.Learning.Calibrating;

/// <summary>Turns a margin into a chance that can be taken at its word; never falls as the margin rises.</summary>
public interface ICalibrator
{
    /// <summary>The kind of calibration, such as <c>sigmoid</c>.</summary>
    string Name { get; }

    /// <summary>
    /// The chance, strictly between 0 and 1, of a margin; infinities and margins never seen are legal.
    /// </summary>
    /// <exception cref="ArgumentException">The margin is NaN.</exception>
    double Chance(double margin);
}
