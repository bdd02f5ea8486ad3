namespace Predictive.Planning.Experiments;

/// <summary>What an experiment compares, per lead handed over.</summary>
public enum PrimaryOutcome
{
    /// <summary>Opportunities; one of several leads counts once.</summary>
    Opportunities,

    /// <summary>The amounts of these opportunities.</summary>
    Pipeline,

    /// <summary>Leads that reached the funnel's conversion.</summary>
    Conversions,
}
