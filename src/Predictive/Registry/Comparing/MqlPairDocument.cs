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
}
