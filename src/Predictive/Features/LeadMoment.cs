namespace Predictive.Features;

/// <summary>A moment of a lead whose weekday and hour may say something.</summary>
public enum LeadMoment
{
    /// <summary>When it came into being.</summary>
    Creation,

    /// <summary>When something last happened.</summary>
    LastActivity,
}
