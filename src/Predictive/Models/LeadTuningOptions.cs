namespace Predictive.Models;

/// <summary>How settings are searched for; a test holds the defaults.</summary>
public sealed record LeadTuningOptions
{
    /// <summary>The usual number of candidates.</summary>
    public const int UsualTrials = 50;

    /// <summary>How many candidates are tried, the default settings among them: 1 to 10,000.</summary>
    public int Trials { get; init; } = UsualTrials;

    /// <summary>The learners to try; the first one's default settings are what everything is held against.</summary>
    public IReadOnlyList<string> Learners { get; init; } = LearnerChoice.Tunable;

    /// <summary>At how many rolling origins candidates are judged in full.</summary>
    public int Folds { get; init; } = 4;
}
