namespace Predictive.Features;

/// <summary>What a feature needs besides the calendar: whose record it reads.</summary>
public enum FeatureContext
{
    /// <summary>The lead itself.</summary>
    Lead,

    /// <summary>The lead's account; missing where the account is not known.</summary>
    Account,

    /// <summary>The record of the lead's campaign and source, frozen in the version.</summary>
    Campaign,
}
