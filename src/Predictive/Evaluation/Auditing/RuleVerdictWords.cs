namespace Predictive.Evaluation.Auditing;

/// <summary>What history says of a rule, in the words that people read.</summary>
public static class RuleVerdictWords
{
    /// <summary>The verdict in words.</summary>
    public static string Of(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.WorthIt => "worth it",
        RuleVerdict.TooHigh => "too high",
        RuleVerdict.TooLow => "too low",
        RuleVerdict.WrongSign => "wrong sign",
        RuleVerdict.NeverFires => "never fires",
        RuleVerdict.Redundant => "redundant",
        RuleVerdict.EmptyField => "on an empty field",
        RuleVerdict.MachineClicks => "fed by machines",
        RuleVerdict.TooFew => "too few to say",
    };
}
