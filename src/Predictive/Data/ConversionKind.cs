namespace Predictive.Data;

/// <summary>Which step of the funnel counts as a conversion.</summary>
public enum ConversionKind
{
    /// <summary>Sales accepted the lead.</summary>
    Accepted,

    /// <summary>An opportunity of the lead was created.</summary>
    Opportunity,

    /// <summary>An opportunity of the lead was won.</summary>
    Won,

    /// <summary>The outcome column of a flat table says so.</summary>
    Outcome,

    /// <summary>An event of a certain type happened.</summary>
    Event,
}
