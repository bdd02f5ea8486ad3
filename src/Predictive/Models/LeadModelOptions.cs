using System.Collections.Frozen;

namespace Predictive.Models;

/// <summary>How a lead model is trained; a test holds the defaults.</summary>
public sealed record LeadModelOptions
{
    /// <summary>The defaults.</summary>
    public static LeadModelOptions Default { get; } = new();

    /// <summary>The learner with its settings; <c>boosting</c> at its defaults unless told.</summary>
    public LearnerChoice Choice { get; init; } = LearnerChoice.Of("boosting");

    /// <summary>The learner's name; set alone, the learner is at its defaults.</summary>
    public string Learner
    {
        get => Choice.Learner;
        init => Choice = LearnerChoice.Of(value);
    }

    /// <summary>Which part of the history trains, calibrates and tests.</summary>
    public SplitShares Shares { get; init; } = SplitShares.Default;

    /// <summary>
    /// On which share of the rows the account is hidden in training, so that leads without one are scored well; 0 to 1.
    /// </summary>
    public double HiddenAccounts { get; init; } = 0.1;

    /// <summary>
    /// Attributes that must not become features, under the names of their features; none unless told.
    /// </summary>
    public IReadOnlySet<string> LeftOut { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What becomes of snapshots that are too young to have a label; left out unless told.</summary>
    public ImmatureSnapshots Immature { get; init; } = ImmatureSnapshots.LeftOut;

    /// <summary>How many folds the calibrator of the served model is cross-fitted on.</summary>
    public int CalibrationFolds { get; init; } = 5;
}
