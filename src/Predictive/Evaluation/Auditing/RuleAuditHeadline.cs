using System.Globalization;

namespace Predictive.Evaluation.Auditing;

/// <summary>A rule audit in one plain sentence.</summary>
public static class RuleAuditHeadline
{
    private static readonly (RuleVerdict Verdict, string Words)[] _parts =
    [
        (RuleVerdict.WorthIt, "worth it"), (RuleVerdict.TooHigh, "too high"), (RuleVerdict.TooLow, "too low"),
        (RuleVerdict.WrongSign, "of the wrong sign"), (RuleVerdict.MachineClicks, "fed by machines"),
        (RuleVerdict.Redundant, "redundant"), (RuleVerdict.NeverFires, "never used"),
        (RuleVerdict.EmptyField, "on an empty field"), (RuleVerdict.TooFew, "undecided for lack of leads"),
    ];

    /// <summary>How many rules have which verdict.</summary>
    public static string Of(RuleAuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var counts = string.Join(", ", _parts.Where(part => report.Count(part.Verdict) > 0).Select(part =>
            string.Create(CultureInfo.InvariantCulture, $"{report.Count(part.Verdict)} {part.Words}")));
        return string.Create(CultureInfo.InvariantCulture, $"Of {report.Rules.Count} rules, {counts}.");
    }
}
