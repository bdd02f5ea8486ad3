namespace Predictive.Data;

/// <summary>How a lead was found to belong to an opportunity; the surest first.</summary>
public enum OpportunityLink
{
    /// <summary>The opportunity or a role in it names the person.</summary>
    Role,

    /// <summary>The lead was converted into the opportunity.</summary>
    Conversion,

    /// <summary>
    /// Nobody is named, but the lead is of the opportunity's account, came before it and was active in the 90 days
    /// before it.
    /// </summary>
    Fallback,
}
