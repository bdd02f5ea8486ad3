using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Training;

/// <summary>What was measured of one learner on one table.</summary>
/// <param name="Name">The learner.</param>
/// <param name="Seconds">Of each round that counts.</param>
/// <param name="LogLoss">On the test rows.</param>
/// <param name="Auc">On the test rows.</param>
/// <param name="PeakBytes">The most memory over what was held before training, in the first fit of the process.</param>
internal sealed record TrainFigures(string Name, double[] Seconds, double LogLoss, double Auc, long PeakBytes)
{
    /// <summary>The median of the rounds.</summary>
    public double Median => Medians.Of(Seconds);
}
