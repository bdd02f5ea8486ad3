using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Commands.Rendering;

/// <summary>Shows a whole comparison: the answer first, then what stands behind it.</summary>
internal static class WholeComparisonView
{
    private static readonly double[] _shares = [0.05, 0.1, 0.2, 0.3, 0.5];

    public static void Show(Terminal terminal, ComparisonDocument document)
    {
        terminal.Say(Compared(document));
        terminal.Say("");
        ComparisonView.Show(terminal, document);
        TreatmentView.Show(terminal, document.Treatment);
        Early(terminal, document.EqualVolume);
        Money(terminal, document.EqualVolume);
        RealCuts(terminal, document);
        Curves(terminal, document);
        HandRaisers(terminal, document.HandRaisers);
        ComparisonGroupsView.Show(terminal, document);
        if (document.RuleAudit is { } audit)
        {
            terminal.Say("");
            terminal.Say($"Rule audit: {audit.Headline} 'predictive rules audit' shows each rule.");
        }

        DisagreementView.Show(terminal, document);
        terminal.Say("");
        terminal.Say("How to read this");
        foreach (var sentence in document.Definitions.Concat(document.Notes).Distinct())
            terminal.Say($"- {sentence}");
    }

    private static string Compared(ComparisonDocument document)
    {
        var (period, counts) = (document.Period, document.Counts);
        var words = $"{document.Model}@{document.Version}: {Wording.Count(counts.Leads)} leads"
            + (period.From is null
                ? ""
                : $" first looked at from {Wording.Date(period.From)} to {Wording.Date(period.To)}")
            + $", {Wording.Count(counts.Conversions)} of which became '{period.Conversion}'"
            + (period.HorizonDays is { } days ? $" within {days} days." : ".");
        return words
            + (counts.Immature is { Leads: > 0 } immature
                ? $" Not counted: {Wording.Count(immature.Leads)} leads whose horizon has not ended "
                    + $"({Wording.Count(immature.ConvertedSoFar)} converted so far)."
                : "")
            + (counts.LookedAtBefore > 0
                ? $" {Wording.Count(counts.LookedAtBefore)} were first looked at before the period."
                : "")
            + (counts.WithoutPoints > 0 ? $" {Wording.Count(counts.WithoutPoints)} have no points." : "");
    }

    private static void Early(Terminal terminal, MqlPairDocument pair)
    {
        if (pair.DaysBefore.Count > 0)
        {
            terminal.Table(["converters called", "predicted MQLs", "rule MQLs", "difference"],
                pair.DaysBefore.Select(days => ComparisonView.Shares(
                    days.Days == 0 ? "before they converted" : $"{days.Days} days before or earlier",
                    days.Predicted, days.Rules, days.Difference)));
        }
    }

    private static void Money(Terminal terminal, MqlPairDocument pair)
    {
        if (pair.Money is not { } money)
            return;
        var (predicted, rules, difference) = (money.Predicted, money.Rules, money.Difference);
        IReadOnlyList<string> Row(string label, Func<MoneyDocument, MetricDocument> figure) =>
        [
            label, Wording.AmountWithInterval(figure(predicted)), Wording.AmountWithInterval(figure(rules)),
            Wording.AmountWithInterval(figure(difference), signed: true),
        ];
        IReadOnlyList<string>[] rows =
        [
            Row("opportunities", side => side.Opportunities),
            Row("pipeline", side => side.Pipeline),
            Row("won revenue", side => side.WonRevenue),
            Row("cost per opportunity", side => side.CostPerOpportunity),
            Row("wasted sales touches", side => side.WastedTouches),
        ];
        terminal.Table(
            ["money and work", "predicted MQLs", "rule MQLs", "difference"], rows.Where(row => row[1] != "-"));
        foreach (var sentence in money.Words)
            terminal.Say(sentence);
    }

    private static void RealCuts(Terminal terminal, ComparisonDocument document)
    {
        if (document.RealCuts is not { } real)
            return;
        terminal.Say("");
        terminal.Say($"At the real cuts: {Wording.Count(real.PredictedMqls)} predicted MQLs"
            + (document.Cuts.Likelihood is { } cut
                ? $" from a likelihood of {Wording.Share(cut)}"
                : $" by {document.Cuts.Reason}")
            + $", {Wording.Count(real.RuleMqls)} rule MQLs"
            + (document.Cuts.RulePoints is { } points ? $" from {Wording.Plain(points)} points." : "."));
        terminal.Table(["", "predicted MQLs", "rule MQLs", "difference"], ComparisonView.Sides(real));
        if (document.EqualShareFound is { PredictedMqls.Value: { } needed } share)
        {
            terminal.Say("To find the share of opportunities that the rules find "
                + $"({Wording.ShareWithInterval(share.ShareFound)}), the likelihoods need "
                + $"{Wording.Count((long)needed)} MQLs and the rules {Wording.Count((long)share.RuleMqls.Value!)}: "
                + (share.Saved.Value >= 0
                    ? $"{Wording.ShareWithInterval(share.Saved)} fewer."
                    : "the likelihoods need more."));
        }
    }

    private static void Curves(Terminal terminal, ComparisonDocument document)
    {
        if (document.Curves is not { } curves)
            return;
        terminal.Say("");
        terminal.Say("Along the whole curve, share of opportunities found:");
        var rows = from points in curves.Predicted.Zip(curves.Rules, curves.Difference)
                   where _shares.Contains(points.First.ShareOfLeads)
                   select ComparisonView.Shares(
                       $"top {Wording.Plain(100 * points.First.ShareOfLeads)} % of leads",
                       points.First.ShareOfOpportunitiesFound, points.Second.ShareOfOpportunitiesFound,
                       points.Third.ShareOfOpportunitiesFound);
        terminal.Table(["", "by likelihood", "by points", "difference"], rows);
        if (document.Ranking.ByLook.Count > 0)
        {
            terminal.Table(["ROC AUC", "by likelihood", "by points", "difference"],
                document.Ranking.ByLook.Select(look => ComparisonView.Numbers(
                    look.Look, look.Predicted, look.Rules, look.Difference)));
        }
    }

    private static void HandRaisers(Terminal terminal, HandRaisersDocument? raisers)
    {
        if (raisers?.Without is not { } without)
            return;
        terminal.Say("");
        terminal.Say($"Without the {Wording.Count(raisers.Leads)} hand-raisers "
            + $"({Wording.Count(raisers.Conversions)} converted), at equal volume of "
            + $"{Wording.Count(without.RuleMqls)}:");
        terminal.Table(["", "predicted MQLs", "rule MQLs", "difference"], ComparisonView.Sides(without));
    }
}
