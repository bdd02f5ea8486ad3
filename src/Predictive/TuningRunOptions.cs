using Predictive.Models;

namespace Predictive;

/// <summary>How settings are searched for and then trained with; a test holds the defaults.</summary>
public sealed record TuningRunOptions
{
    /// <summary>How the model is trained with what is found; its learner does not matter.</summary>
    public TrainingRunOptions Training { get; init; } = new();

    /// <summary>How much is tried.</summary>
    public LeadTuningOptions Tuning { get; init; } = new();

    /// <summary>
    /// How many minutes the trials may take, earlier runs of the same search included; null without a limit.
    /// </summary>
    public double? Minutes { get; init; }
}
