namespace Predictive.Decisions.Policies;

/// <summary>What made a decision.</summary>
public enum DecisionCode
{
    /// <summary>The lead is one that is never an MQL.</summary>
    Never,

    /// <summary>The lead asked to be called: an MQL, whatever its likelihood.</summary>
    HandRaiser,

    /// <summary>The lead reaches the cut: an MQL.</summary>
    AboveCut,

    /// <summary>The lead does not reach the cut.</summary>
    BelowCut,

    /// <summary>The lead does not reach the cut, and chance made it an MQL to learn what is below.</summary>
    Explored,

    /// <summary>The lead became an MQL earlier, and sales has not said yet what it thinks: still an MQL.</summary>
    StillMql,

    /// <summary>Sales accepted the lead: it is theirs until they reject or recycle it.</summary>
    WithSales,

    /// <summary>Sales rejected or recycled the lead a short while ago: it rests.</summary>
    Resting,

    /// <summary>The lead reaches the cut, and waits until sales has time for it.</summary>
    Waiting,
}
