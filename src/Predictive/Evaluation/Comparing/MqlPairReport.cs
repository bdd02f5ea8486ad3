namespace Predictive.Evaluation.Comparing;

/// <summary>One choice of predicted MQLs beside one choice of rule MQLs.</summary>
public sealed record MqlPairReport
{
    /// <summary>The MQLs themselves.</summary>
    public required MqlPair Pair { get; init; }

    /// <summary>Leads chosen from.</summary>
    public required int Leads { get; init; }

    /// <summary>Predicted MQLs.</summary>
    public required int PredictedMqls { get; init; }

    /// <summary>Rule MQLs.</summary>
    public required int RuleMqls { get; init; }

    /// <summary>How the predicted MQLs did.</summary>
    public required SideReport Predicted { get; init; }

    /// <summary>How the rule MQLs did.</summary>
    public required SideReport Rules { get; init; }

    /// <summary>Predicted less rules, paired: both saw the same draws of accounts.</summary>
    public required SideReport Difference { get; init; }

    /// <summary>MQLs of both.</summary>
    public required CellReport Both { get; init; }

    /// <summary>Predicted MQLs that the rules passed over.</summary>
    public required CellReport OnlyPredicted { get; init; }

    /// <summary>Rule MQLs that the model passed over.</summary>
    public required CellReport OnlyRules { get; init; }

    /// <summary>MQLs of neither.</summary>
    public required CellReport Neither { get; init; }

    /// <summary>How early converters were called; empty without dates.</summary>
    public required IReadOnlyList<DaysBeforeReport> DaysBefore { get; init; }
}
