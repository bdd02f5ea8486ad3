namespace Predictive.Evaluation.Auditing;

/// <summary>What history says of a scoring rule, or of a veto.</summary>
public enum RuleVerdict
{
    /// <summary>It points the right way, and its points are not surely wrong.</summary>
    WorthIt,

    /// <summary>It gives, or takes, more points than it deserves.</summary>
    TooHigh,

    /// <summary>It gives, or takes, fewer points than it deserves.</summary>
    TooLow,

    /// <summary>The leads it gives points to convert less often than others that are alike, or the reverse.</summary>
    WrongSign,

    /// <summary>It never gave points.</summary>
    NeverFires,

    /// <summary>Others that stand before it say the same.</summary>
    Redundant,

    /// <summary>It asks for a field that is as good as never filled.</summary>
    EmptyField,

    /// <summary>Most of the opens or clicks it counts were made by machines.</summary>
    MachineClicks,

    /// <summary>There is too little to say anything.</summary>
    TooFew,
}
