using Predictive.Evaluation.Treatment;
using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>Shows the gain parted from whom sales worked.</summary>
internal static class TreatmentView
{
    private static readonly Dictionary<string, string> _sides = new()
    {
        ["predicted"] = "predicted MQLs",
        ["rules"] = "rule MQLs",
        ["onlyPredicted"] = "only predicted",
        ["onlyRules"] = "only the rules",
    };

    public static void Show(Terminal terminal, TreatmentDocument? treatment)
    {
        if (treatment is null)
            return;
        terminal.Say("");
        terminal.Say("Who was worked");
        if (treatment.Overlap is { } overlap)
        {
            terminal.Table(
                [$"conversion after {treatment.WindowDays} days", "predicted MQLs", "rule MQLs", "difference"],
                [
                    Gain("as observed", treatment.AsObserved),
                    Gain("among the worked", treatment.AmongWorked),
                    Gain("expected if worked", treatment.ExpectedIfWorked),
                ]);
            terminal.Table(
                ["MQL by", "open, not yet worked", "then worked", "like the worked", "worked, in effect"],
                overlap.Sides.Select(side => Side(_sides[side.Key], side.Value)));
        }

        terminal.Say(treatment.Sentence);
        if (treatment.Overlap is not null)
            terminal.Say(treatment.Definition);
        if (treatment.Identifiable)
            terminal.Say(treatment.Assumption);
    }

    private static IReadOnlyList<string> Gain(string label, GainDocument gain) =>
        ComparisonView.Shares(label, gain.Predicted, gain.Rules, gain.Difference);

    private static IReadOnlyList<string> Side(string label, OverlapSide side) =>
    [
        label,
        Wording.Count(side.Mqls),
        Wording.Count(side.Worked),
        side.ShareInOverlap is { } share ? Wording.Share(share) : "-",
        Wording.Count((long)Math.Round(side.EffectiveWorked)),
    ];
}
