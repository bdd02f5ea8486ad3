using Predictive.Evaluation;

namespace Predictive.Tests.Proofs;

/// <summary>
/// The interval score of a 95 % interval (Gneiting and Raftery, 2007): its width, and 40 times the distance by which
/// it misses the truth. Lower is better; neither too wide nor too narrow an interval pays.
/// </summary>
internal static class IntervalScore
{
    private const double Alpha = 0.05;

    public static double Of(double low, double high, double truth) =>
        high - low + (2 / Alpha * (Math.Max(0, low - truth) + Math.Max(0, truth - high)));

    public static double Of(Estimate estimate, double truth) => Of(estimate.Low!.Value, estimate.High!.Value, truth);
}
