using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Commands.Rendering;

/// <summary>Shows who changed sides, why, and the leads on which both disagree most.</summary>
internal static class DisagreementView
{
    private const int MostReasons = 3;
    private const int MostWhy = 2;

    public static void Show(Terminal terminal, ComparisonDocument document)
    {
        Changed(terminal, "Newly qualified", document.NewlyQualified);
        Changed(terminal, "No longer qualified", document.NoLongerQualified);
        if (document.Disagreements.Count == 0)
            return;
        terminal.Say("");
        terminal.Say("The leads on which they disagree most, chosen without regard to what became of them:");
        terminal.Table(
            ["lead", "MQL by", "likelihood", "points", "what became of it", "why"],
            document.Disagreements.Select(one => (IReadOnlyList<string>)
            [
                one.Lead,
                one.CalledBy == "predicted" ? "prediction" : "the rules",
                Wording.Share(one.Likelihood),
                one.RulePoints is { } points ? Wording.Plain(points) : "-",
                one.Outcome,
                string.Join("; ", Why(one).Take(MostWhy)),
            ]));
    }

    /// <summary>The reasons of whoever makes it an MQL; the model's, where points come without rules.</summary>
    private static IEnumerable<string> Why(DisagreementDocument one) =>
        one.CalledBy != "predicted" && one.RuleReasons.Count > 1 ? one.RuleReasons.Skip(1) : one.PredictedReasons;

    private static void Changed(Terminal terminal, string title, QualifiedDocument? changed)
    {
        if (changed is not { Leads: > 0 })
            return;
        terminal.Say("");
        terminal.Say($"{title}: {Wording.Count(changed.Leads)} leads, {Wording.Count(changed.Conversions)} converted "
            + $"({Wording.ShareWithInterval(changed.ConversionRate)}).");
        if (changed.Who.Count > 0)
        {
            terminal.Say("  More than elsewhere: " + string.Join("; ", changed.Who.Take(MostReasons).Select(group =>
                $"{group.By} {group.Name ?? "not known"} {Wording.Share(group.Share)} "
                + $"(of all {Wording.Share(group.ShareOfAll)})")) + ".");
        }

        if (changed.Features.Count > 0)
        {
            terminal.Say("  Likelihood, beside all leads: " + string.Join("; ", changed.Features.Take(MostReasons)
                .Select(reason => $"{reason.Name} {Wording.PointsOf(reason.Points - reason.PointsOfAll)} points"))
                + ".");
        }

        if (changed.Rules.Count > 0)
        {
            terminal.Say("  Rule points, beside all leads: " + string.Join("; ", changed.Rules.Take(MostReasons)
                .Select(reason => $"{reason.Name} {Wording.SignedPlain(reason.Points - reason.PointsOfAll)}")) + ".");
        }
    }
}
