namespace Predictive.Data;

/// <summary>
/// When the value of a column became known; only what was known by the as-of date may describe a lead.
/// </summary>
public enum KnownWhen
{
    /// <summary>Known when the lead was created, and never changed.</summary>
    Static,

    /// <summary>Changes, and its past stands in the field history.</summary>
    Historised,

    /// <summary>Computed from events.</summary>
    EventDerived,

    /// <summary>Says what became of the lead; never a feature.</summary>
    Outcome,

    /// <summary>Nobody knows; left out unless <c>trust: true</c> says otherwise.</summary>
    Unknown,
}
