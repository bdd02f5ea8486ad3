using Predictive.Learning.Tuning;

namespace Predictive.Models;

/// <summary>A candidate as it was judged on one rung; journals and reports hold it as it is.</summary>
public sealed record TriedSettings
{
    /// <summary>Which candidate, from 1 for the default settings.</summary>
    public required int Trial { get; init; }

    /// <summary>On which rung it was judged, from 1; the last judges on all folds.</summary>
    public required int Rung { get; init; }

    /// <summary>The candidate.</summary>
    public required LearnerChoice Learner { get; init; }

    /// <summary>Its calibrated log loss over the rung's folds; lower is better.</summary>
    public required double LogLoss { get; init; }

    /// <summary>The loss's standard error, clustered by account; null with fewer than two accounts.</summary>
    public required double? Error { get; init; }

    /// <summary>Its loss less that of the default settings on the same leads; below 0 it is better.</summary>
    public required double Difference { get; init; }

    /// <summary>The difference's standard error, clustered by account; null with fewer than two accounts.</summary>
    public required double? DifferenceError { get; init; }

    internal static TriedSettings Of(Trial trial) => new()
    {
        Trial = trial.Number,
        Rung = trial.Rung + 1,
        Learner = LearnerChoice.Of(trial.Settings),
        LogLoss = trial.Loss.Mean,
        Error = Known(trial.Loss.Error),
        Difference = trial.Difference.Mean,
        DifferenceError = Known(trial.Difference.Error),
    };

    internal Trial AsTrial() => new(
        Trial,
        Rung - 1,
        Learner.AsSettings(),
        new ClusteredMean(LogLoss, Error ?? double.NaN),
        new ClusteredMean(Difference, DifferenceError ?? double.NaN));

    private static double? Known(double error) => double.IsNaN(error) ? null : error;
}
