namespace Predictive.Leakage;

/// <summary>What the leak check says of a column.</summary>
public enum LeakVerdict
{
    /// <summary>Used, but someone should ask how it was filled.</summary>
    Watch,

    /// <summary>Not used: it says what became of the lead.</summary>
    LeftOut,
}
