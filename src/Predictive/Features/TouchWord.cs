namespace Predictive.Features;

/// <summary>What of a touch is told.</summary>
public enum TouchWord
{
    /// <summary>What happened.</summary>
    Type,

    /// <summary>By which channel.</summary>
    Channel,

    /// <summary>In which campaign.</summary>
    Campaign,
}
