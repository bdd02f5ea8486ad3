using System.Globalization;

namespace Predictive.Evaluation.Auditing;

/// <summary>Why a rule or a veto has its verdict, in a sentence for marketers.</summary>
internal static class RuleWords
{
    public const string NotWeighed = "Too few leads or conversions, or others say the same.";

    public const string NoScale = "The rules together tell too little of conversion to be weighed in points.";

    public static string Of(AuditedRule rule, int leads, (string Field, double Filled)? field) => rule.Verdict switch
    {
        RuleVerdict.EmptyField =>
            $"'{field!.Value.Field}' is filled for {Percent(field.Value.Filled)} of the leads.",
        RuleVerdict.NeverFires => rule.Stated == 0 ? "It states 0 points." : "No lead ever met it.",
        RuleVerdict.Redundant when rule.Leads == leads && rule.SameAs.Count == 0 => "Every lead gets the same from it.",
        RuleVerdict.Redundant => rule.SameAs.Count == 0
            ? "The age at which a lead is looked at says the same."
            : $"{Names(rule.SameAs)} {(rule.SameAs.Count == 1 ? "says" : "say")} the same.",
        RuleVerdict.MachineClicks => $"{Percent(rule.MachineShare!.Value)} of what it counts was done by "
            + $"machines, within seconds of a delivery or all at once.{Beside(rule)}",
        RuleVerdict.WrongSign => rule.Stated > 0
            ? $"Its leads convert less often than others that are alike.{Beside(rule)}"
            : $"Its leads convert more often than others that are alike.{Beside(rule)}",
        RuleVerdict.TooHigh => $"It {(rule.Stated < 0 ? "takes" : "gives")} more than its leads bear out.",
        RuleVerdict.TooLow => $"It {(rule.Stated < 0 ? "takes" : "gives")} less than its leads bear out.",
        RuleVerdict.WorthIt => rule.Deserved.IsSaid
            ? "It points the right way, and its points are not surely wrong."
            : "It points the right way; how far cannot be said.",
        RuleVerdict.TooFew => rule.LogOdds.IsSaid
            ? "It may deserve nothing, or what it gives."
            : $"{Count(rule.Leads)} leads in {Count(rule.Accounts)} accounts are too few.",
    };

    public static string Of(AuditedVeto veto) => veto.Verdict switch
    {
        RuleVerdict.NeverFires => "It never held.",
        RuleVerdict.Redundant => "Others before it hold of the same leads.",
        RuleVerdict.WorthIt => "Its leads convert less often than others, other vetoes being equal.",
        RuleVerdict.WrongSign => "Its leads convert more often than others, other vetoes being equal.",
        _ => veto.LogOdds.IsSaid
            ? "Its leads may convert as often as others."
            : $"{Count(veto.Leads)} leads are too few to say.",
    };

    private static string Beside(AuditedRule rule) =>
        rule.Deserved is { Value: { } value, Low: { } low, High: { } high }
            ? $" It deserves {Points(value)} ({Points(low)} to {Points(high)})."
            : "";

    private static string Names(IReadOnlyList<string> names) => names.Count == 1
        ? $"'{names[0]}'"
        : $"{string.Join(", ", names.SkipLast(1).Select(name => $"'{name}'"))} and '{names[^1]}' together";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) =>
        (100 * share).ToString(share < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";

    private static string Points(double points) =>
        (Math.Round(points, 1) + 0.0).ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture);
}
