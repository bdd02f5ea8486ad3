using System.Globalization;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows simplified scoring rules, and what they lose and gain.</summary>
internal static class SimplifiedRulesView
{
    public static void Show(Terminal terminal, SimplifiedRulesDocument simplified)
    {
        terminal.Table(["points", "rule", "tested leads"], simplified.Rules.Select(rule => (IReadOnlyList<string>)
        [
            rule.Points.ToString("+0;-0;0", CultureInfo.InvariantCulture),
            rule.Rule,
            $"{Wording.Count(rule.Leads)} ({Wording.Share(rule.Share)})",
        ]));
        var threshold = simplified.Threshold.ToString(CultureInfo.InvariantCulture);
        terminal.Say($"A lead is a rule MQL from {threshold} points.");
        Show(terminal, simplified.Loss, "model", "simplified rules");
        if (simplified.Gain is { } gain)
        {
            Show(terminal, gain, "simplified rules", "today's rules");
        }

        terminal.Say(simplified.Headline);
        foreach (var note in simplified.Notes)
        {
            terminal.Say(note);
        }
    }

    private static void Show(Terminal terminal, SimplifiedPairDocument pair, string one, string other)
    {
        var each = pair.Weeks > 1 ? $" in each of {pair.Weeks} weeks" : "";
        terminal.Say($"At equal volume{each}, {Wording.Count(pair.Volume)} MQLs each of "
            + $"{Wording.Count(pair.Leads)} tested, of which {Wording.Count(pair.Conversions)} converted:");
        terminal.Table(["", one, other, "difference"],
        [
            [
                "ROC AUC", Wording.WithInterval(pair.One.Auc), Wording.WithInterval(pair.Other.Auc),
                Wording.DifferenceWithInterval(pair.Difference.Auc),
            ],
            [
                "conversion", Wording.ShareWithInterval(pair.One.ConversionRate),
                Wording.ShareWithInterval(pair.Other.ConversionRate),
                Wording.PointsWithInterval(pair.Difference.ConversionRate),
            ],
            [
                "share of opportunities found", Wording.ShareWithInterval(pair.One.ShareOfOpportunitiesFound),
                Wording.ShareWithInterval(pair.Other.ShareOfOpportunitiesFound),
                Wording.PointsWithInterval(pair.Difference.ShareOfOpportunitiesFound),
            ],
        ]);
    }
}
