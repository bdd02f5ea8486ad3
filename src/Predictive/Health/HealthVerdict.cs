namespace Predictive.Health;

/// <summary>What the check of a funnel comes to.</summary>
public enum HealthVerdict
{
    /// <summary>Nothing stands in the way of training.</summary>
    Go,

    /// <summary>Train, and mind what was found.</summary>
    Careful,

    /// <summary>Mend what was found before training.</summary>
    No,
}
