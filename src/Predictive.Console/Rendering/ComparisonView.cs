using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Commands.Rendering;

/// <summary>Shows predicted and rule MQLs side by side.</summary>
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
        var unit = Wording.Unit(document.Schedule);
        terminal.Say($"Side-by-side comparison at equal volume{each}: "
            + $"{Wording.Count(pair.RuleMqls)} MQLs each of {Wording.Count(counts.Leads)} {unit} "
            + $"({Wording.ShareWithInterval(counts.ConversionRate)} convert).");
        terminal.Table(["", "predicted MQLs", "rule MQLs", "difference"], Sides(document));
        terminal.Table(["MQL by", unit, "converted", "conversion"], pair.Cells.Select(Cell));
        terminal.Say(document.Headline);
    }

    private static IReadOnlyList<string> Cell(KeyValuePair<string, CellDocument> cell) =>
    [
        _cells[cell.Key],
        Wording.Count(cell.Value.Leads),
        Wording.Count(cell.Value.Conversions),
        Wording.ShareWithInterval(cell.Value.ConversionRate),
    ];

    private static IEnumerable<IReadOnlyList<string>> Sides(ComparisonDocument document)
    {
        var pair = document.EqualVolume;
        var (predicted, rules, difference) = (pair.Predicted, pair.Rules, pair.Difference);
        yield return
        [
            "conversion", Wording.ShareWithInterval(predicted.ConversionRate),
            Wording.ShareWithInterval(rules.ConversionRate),
            Wording.PointsWithInterval(difference.ConversionRate),
        ];
        yield return
        [
            "share of opportunities found", Wording.ShareWithInterval(predicted.ShareOfOpportunitiesFound),
            Wording.ShareWithInterval(rules.ShareOfOpportunitiesFound),
            Wording.PointsWithInterval(difference.ShareOfOpportunitiesFound),
        ];
        yield return
        [
            "lift", Wording.WithInterval(predicted.Lift), Wording.WithInterval(rules.Lift),
            Wording.DifferenceWithInterval(difference.Lift),
        ];
        yield return
        [
            "ROC AUC", Wording.WithInterval(document.Ranking.Predicted), Wording.WithInterval(document.Ranking.Rules),
            Wording.DifferenceWithInterval(document.Ranking.Difference),
        ];
    }
}
