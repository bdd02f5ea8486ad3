namespace Predictive.Decisions;

/// <summary>MQL or not, and whether by the definition's own cut.</summary>
public enum VerdictKind
{
    /// <summary>No MQL.</summary>
    NotMql,

    /// <summary>An MQL.</summary>
    Mql,

    /// <summary>An MQL whatever its likelihood or points, such as a hand-raiser.</summary>
    Always,

    /// <summary>No MQL whatever its likelihood or points, such as a competitor.</summary>
    Never,
}
