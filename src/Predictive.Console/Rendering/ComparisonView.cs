using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Commands.Rendering;

/// <summary>Shows the heart of a comparison: both kinds of MQLs side by side at equal volume, and who won.</summary>
internal static class ComparisonView
{
    private static readonly Dictionary<string, string> _cells = new()
    {
        ["both"] = "both",
        ["onlyPredicted"] = "only predicted",
        ["onlyRules"] = "only the rules",
        ["neither"] = "neither",
    };

    public static void Show(Terminal terminal, ComparisonDocument document)
    {
        var (counts, pair) = (document.Counts, document.EqualVolume);
        var each = document.Period.Weeks > 1 ? $" in each of {document.Period.Weeks} weeks" : "";
        terminal.Say($"Side-by-side comparison at equal volume{each}: "
            + $"{Wording.Count(pair.RuleMqls)} MQLs each of {Wording.Count(counts.Leads)} leads "
            + $"({Wording.ShareWithInterval(counts.ConversionRate)} convert).");
        terminal.Table(["", "predicted MQLs", "rule MQLs", "difference"],
            [.. Sides(pair), .. Ranking(document.Ranking)]);
        Cells(terminal, pair);
        terminal.Say(document.Headline);
    }

    /// <summary>The four cells, with the leads that sales worked and did not, where that is known.</summary>
    public static void Cells(Terminal terminal, MqlPairDocument pair)
    {
        var isWorkKnown = pair.Cells.Values.Any(cell => cell.Worked is not null);
        string[] work = isWorkKnown ? ["worked", "not worked"] : [];
        terminal.Table(["MQL by", "leads", "converted", "conversion", .. work], pair.Cells.Select(cell =>
            (IReadOnlyList<string>)
            [
                _cells[cell.Key],
                Wording.Count(cell.Value.Leads),
                Wording.Count(cell.Value.Conversions),
                Wording.ShareWithInterval(cell.Value.ConversionRate),
                .. isWorkKnown ? [Part(cell.Value.Worked), Part(cell.Value.NotWorked)] : Array.Empty<string>(),
            ]));
    }

    /// <summary>What both sides of a pair did, figure by figure.</summary>
    public static IEnumerable<IReadOnlyList<string>> Sides(MqlPairDocument pair)
    {
        var (predicted, rules, difference) = (pair.Predicted, pair.Rules, pair.Difference);
        yield return Shares(
            "conversion", predicted.ConversionRate, rules.ConversionRate, difference.ConversionRate);
        yield return Shares(
            "share of opportunities found", predicted.ShareOfOpportunitiesFound, rules.ShareOfOpportunitiesFound,
            difference.ShareOfOpportunitiesFound);
        yield return Numbers("lift", predicted.Lift, rules.Lift, difference.Lift);
    }

    /// <summary>A row of shares, whose difference is in points.</summary>
    public static IReadOnlyList<string> Shares(
        string label, MetricDocument predicted, MetricDocument rules, MetricDocument difference) =>
    [
        label, Wording.ShareWithInterval(predicted), Wording.ShareWithInterval(rules),
        Wording.PointsWithInterval(difference),
    ];

    /// <summary>A row of numbers.</summary>
    public static IReadOnlyList<string> Numbers(
        string label, MetricDocument predicted, MetricDocument rules, MetricDocument difference) =>
    [
        label, Wording.WithInterval(predicted), Wording.WithInterval(rules),
        Wording.DifferenceWithInterval(difference),
    ];

    private static IEnumerable<IReadOnlyList<string>> Ranking(RankingDocument ranking) =>
        [Numbers("ROC AUC", ranking.Predicted, ranking.Rules, ranking.Difference)];

    private static string Part(CellPartDocument? part) => part is null ? "-"
        : part.Leads == 0 ? "none"
        : $"{Wording.Count(part.Conversions)} of {Wording.Count(part.Leads)}, "
            + Wording.ShareValue(part.ConversionRate);
}
