namespace Predictive.Learning.Boosting;

/// <summary>What boosting makes small, and so what its margins mean.</summary>
public enum BoostingLoss
{
    /// <summary>The log loss: labels are 0 or 1, margins are log-odds.</summary>
    Log,

    /// <summary>Half the squared difference: labels are any numbers, margins are predictions of them.</summary>
    Squared,

    /// <summary>
    /// The gamma deviance: labels are amounts above 0, margins are their logarithms; large amounts may be wrong by
    /// more.
    /// </summary>
    Gamma,
}
