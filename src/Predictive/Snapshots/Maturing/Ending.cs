namespace Predictive.Snapshots.Maturing;

/// <summary>How the time after an as-of date ended, as far as it is known.</summary>
public enum Ending
{
    /// <summary>It has not: the lead may still convert.</summary>
    Open,

    /// <summary>The lead converted.</summary>
    Converted,

    /// <summary>The lead was disqualified for good, or deleted, and can no longer convert.</summary>
    Disqualified,
}
