namespace Predictive.Evaluation;

/// <summary>Who did better at equal volume, if that can be said.</summary>
public enum ComparisonOutcome
{
    /// <summary>Too few conversions, or too few accounts with one, to say anything.</summary>
    TooFewConversions,

    /// <summary>The scoring rules made no MQL, so there is no volume to compare at.</summary>
    NoVolume,

    /// <summary>The interval of the difference holds 0.</summary>
    NoDifference,

    /// <summary>Predicted MQLs converted more often.</summary>
    PredictedBetter,

    /// <summary>Rule MQLs converted more often.</summary>
    RulesBetter,
}
