using Predictive.Evaluation.Comparing;

namespace Predictive.Registry.Comparing;

/// <summary>One choice of predicted MQLs beside one choice of rule MQLs, among the same leads.</summary>
public sealed record MqlPairDocument
{
    /// <summary>How they were chosen, in a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>Leads chosen from.</summary>
    public required int Leads { get; init; }

    /// <summary>Predicted MQLs.</summary>
    public required int PredictedMqls { get; init; }

    /// <summary>Rule MQLs.</summary>
    public required int RuleMqls { get; init; }

    /// <summary>How the predicted MQLs did.</summary>
    public required SideDocument Predicted { get; init; }

    /// <summary>How the rule MQLs did.</summary>
    public required SideDocument Rules { get; init; }

    /// <summary>Predicted less rules, paired.</summary>
    public required SideDocument Difference { get; init; }

    /// <summary>The four cells: both, onlyPredicted, onlyRules, neither.</summary>
    public required IReadOnlyDictionary<string, CellDocument> Cells { get; init; }

    /// <summary>Money and work; null where the funnel tells of neither.</summary>
    public MoneyPairDocument? Money { get; init; }

    /// <summary>How early converters were called; empty without dates.</summary>
    public IReadOnlyList<DaysBeforeDocument> DaysBefore { get; init; } = [];

    internal static MqlPairDocument Of(MqlPairReport pair, ComparedLeads leads) => new()
    {
        Words = pair.Pair.Words,
        Leads = pair.Leads,
        PredictedMqls = pair.PredictedMqls,
        RuleMqls = pair.RuleMqls,
        Predicted = SideDocument.Of(pair.Predicted),
        Rules = SideDocument.Of(pair.Rules),
        Difference = SideDocument.Of(pair.Difference),
        Cells = new OrderedDictionary<string, CellDocument>
        {
            ["both"] = CellDocument.Of(pair.Both),
            ["onlyPredicted"] = CellDocument.Of(pair.OnlyPredicted),
            ["onlyRules"] = CellDocument.Of(pair.OnlyRules),
            ["neither"] = CellDocument.Of(pair.Neither),
        },
        Money = MoneyPairDocument.Of(pair, leads),
        DaysBefore = [.. pair.DaysBefore.Select(DaysBeforeDocument.Of)],
    };
}
