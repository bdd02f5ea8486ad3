using Predictive.Evaluation.Comparing;
using Predictive.Models;

namespace Predictive;

/// <summary>How a training run goes; a test holds the defaults.</summary>
public sealed record TrainingRunOptions
{
    /// <summary>The model's name in the registry; null for the funnel's own.</summary>
    public string? ModelName { get; init; }

    /// <summary>How the model is trained.</summary>
    public LeadModelOptions Model { get; init; } = LeadModelOptions.Default;

    /// <summary>The label horizon in days; null for the funnel file's.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>The only source of chance.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>The share of leads that are MQLs where no rules give a volume; above 0, up to 1.</summary>
    public double MqlShare { get; init; } = 0.2;

    /// <summary>From where on prediction makes MQLs, where they are compared; null for the run's own cut.</summary>
    public PredictedBar? CompareAt { get; init; }

    /// <summary>What working one MQL costs, in the funnel's currency; 0 where it is not to count.</summary>
    public double WorkCost { get; init; }
}
