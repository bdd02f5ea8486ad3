namespace Predictive.Planning.Experiments;

/// <summary>What an experiment says so far.</summary>
public enum ExperimentVerdict
{
    /// <summary>Nothing can be said yet.</summary>
    NothingYet,

    /// <summary>A is better.</summary>
    ABetter,

    /// <summary>B is better.</summary>
    BBetter,

    /// <summary>If there is a difference, it is smaller than the planned one.</summary>
    Alike,

    /// <summary>The arms do not have the accounts they should; no figure can be trusted.</summary>
    SampleRatioMismatch,
}
