namespace Predictive.Learning.Calibrating;

/// <summary>A way to calibrate: margins, labels and weights in, a calibration out.</summary>
internal delegate ICalibrator CalibratorFit(
    ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights);
