namespace Predictive.Features;

/// <summary>Which end of a lead's events a touch stands at.</summary>
public enum TouchEnd
{
    /// <summary>The first event.</summary>
    First,

    /// <summary>The last event by the as-of date.</summary>
    Last,
}
