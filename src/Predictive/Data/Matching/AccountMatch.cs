namespace Predictive.Data.Matching;

/// <summary>By what a lead's account was found; the surest first.</summary>
public enum AccountMatch
{
    /// <summary>The tables say so by its id.</summary>
    Id,

    /// <summary>The lead's email address is of a domain of the account.</summary>
    Domain,

    /// <summary>The lead's company has the account's name.</summary>
    Name,

    /// <summary>No account was found.</summary>
    None,
}
