namespace Predictive.Evaluation.Maturing;

/// <summary>How long the stretches of time are whose leads are looked at together.</summary>
public enum CohortUnit
{
    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}
