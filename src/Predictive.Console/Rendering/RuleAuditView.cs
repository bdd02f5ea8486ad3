using System.Globalization;
using Predictive.Evaluation.Auditing;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows what scoring rules were worth.</summary>
internal static class RuleAuditView
{
    /// <summary>Verdicts that the figures beside them explain.</summary>
    private static readonly RuleVerdict[] _plain =
        [RuleVerdict.WorthIt, RuleVerdict.TooHigh, RuleVerdict.TooLow, RuleVerdict.TooFew];

    public static void Show(Terminal terminal, RuleAuditDocument audit)
    {
        terminal.Say($"Rule audit: {Wording.Count(audit.Leads)} leads in {Wording.Count(audit.Accounts)} accounts, "
            + $"{Wording.Count(audit.Conversions)} conversions ('{audit.Conversion}'"
            + $"{(audit.HorizonDays is { } days ? $" within {days} days" : "")}).");
        terminal.Table(
            ["rule", "leads", "convert", "points", "deserved (95 %)", "verdict"], audit.Rules.Select(Row));
        foreach (var rule in audit.Rules.Where(rule => !_plain.Contains(rule.Verdict)))
        {
            terminal.Say($"{rule.Rule}: {rule.Why}");
        }

        if (audit.Vetoes.Count > 0)
        {
            terminal.Table(
                ["veto", "leads", "kept out", "convert", "others convert", "verdict"], audit.Vetoes.Select(Row));
        }

        terminal.Say(audit.Headline);
        foreach (var note in audit.Notes)
        {
            terminal.Say(note);
        }
    }

    private static IReadOnlyList<string> Row(AuditedRuleDocument rule) =>
    [
        rule.Rule,
        $"{Wording.Count(rule.Leads)} ({Wording.Share(rule.Share)})",
        Wording.ShareValue(rule.ConversionRate),
        Points(rule.PointsStated),
        rule.PointsDeserved is { Value: { } value, Low: { } low, High: { } high }
            ? $"{Whole(value)} ({Whole(low)} to {Whole(high)})"
            : "-",
        RuleVerdictWords.Of(rule.Verdict),
    ];

    private static IReadOnlyList<string> Row(AuditedVetoDocument veto) =>
    [
        veto.Veto,
        $"{Wording.Count(veto.Leads)} ({Wording.Share(veto.Share)})",
        Wording.Count(veto.KeptOut),
        Wording.ShareWithInterval(veto.ConversionRate),
        Wording.ShareWithInterval(veto.OthersRate),
        RuleVerdictWords.Of(veto.Verdict),
    ];

    private static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Whole(double points) => Points(Math.Round(points) + 0.0);
}
