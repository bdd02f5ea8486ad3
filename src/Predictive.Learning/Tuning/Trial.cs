namespace Predictive.Learning.Tuning;

/// <summary>A candidate as it was judged on one rung.</summary>
/// <param name="Number">Which candidate, from 1 for the default settings.</param>
/// <param name="Rung">Which rung, from 0; the last judges on all folds.</param>
/// <param name="Settings">The candidate.</param>
/// <param name="Loss">Its calibrated log loss over the rung's folds.</param>
/// <param name="Difference">Its loss less that of the default settings on the same rows; below 0 it is better.</param>
public sealed record Trial(
    int Number, int Rung, LearnerSettings Settings, ClusteredMean Loss, ClusteredMean Difference)
{
    /// <summary>Whether it beats the default by more than the standard error of the paired difference.</summary>
    public bool ClearlyBeatsDefault => Difference.Mean < -Difference.Error;
}
