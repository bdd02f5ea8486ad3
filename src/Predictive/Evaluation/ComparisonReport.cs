namespace Predictive.Evaluation;

/// <summary>Predicted and rule MQLs on the same rows, at equal volume in every period.</summary>
public sealed record ComparisonReport
{
    /// <summary>With fewer conversions than this no winner is named.</summary>
    public const int FewestConversions = 50;

    /// <summary>With conversions in fewer accounts than this no winner is named.</summary>
    public const int FewestConvertedClusters = 10;

    /// <summary>What the rows are called: leads, or snapshots where a lead has several.</summary>
    public string Unit { get; init; } = "leads";

    /// <summary>How many rows were compared.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them converted.</summary>
    public required int Conversions { get; init; }

    /// <summary>How many accounts have a conversion.</summary>
    public required int ConvertedClusters { get; init; }

    /// <summary>How many periods the volume was equal in.</summary>
    public required int Periods { get; init; }

    /// <summary>How many MQLs each side made.</summary>
    public required int Volume { get; init; }

    /// <summary>The points from which on a row was a rule MQL; null where the rules' verdicts came without.</summary>
    public double? RuleThreshold { get; init; }

    /// <summary>The conversion rate of all rows: what calling at random would give.</summary>
    public required Estimate BaseRate { get; init; }

    /// <summary>How predicted MQLs did.</summary>
    public required ComparisonSide Predicted { get; init; }

    /// <summary>How rule MQLs did.</summary>
    public required ComparisonSide Rules { get; init; }

    /// <summary>Predicted less rules, paired: both saw the same draws of accounts.</summary>
    public required ComparisonSide Difference { get; init; }

    /// <summary>The ranking quality of the likelihoods.</summary>
    public required Estimate PredictedAuc { get; init; }

    /// <summary>The ranking quality of the rule points.</summary>
    public required Estimate RuleAuc { get; init; }

    /// <summary>The likelihoods' AUC less the points', paired.</summary>
    public required Estimate AucDifference { get; init; }

    /// <summary>MQLs of both.</summary>
    public required ComparisonCell Both { get; init; }

    /// <summary>Predicted MQLs that the rules passed over.</summary>
    public required ComparisonCell OnlyPredicted { get; init; }

    /// <summary>Rule MQLs that the model passed over.</summary>
    public required ComparisonCell OnlyRules { get; init; }

    /// <summary>MQLs of neither.</summary>
    public required ComparisonCell Neither { get; init; }

    /// <summary>Which rows are predicted MQLs, in the order of the rows given.</summary>
    public required IReadOnlyList<bool> PredictedMqls { get; init; }

    /// <summary>Which rows are rule MQLs, in the order of the rows given.</summary>
    public required IReadOnlyList<bool> RuleMqls { get; init; }

    /// <summary>Who did better, if that can be said.</summary>
    public ComparisonOutcome Outcome =>
        Volume == 0 ? ComparisonOutcome.NoVolume
        : Conversions < FewestConversions || ConvertedClusters < FewestConvertedClusters
            ? ComparisonOutcome.TooFewConversions
        : Difference.ConversionRate.LiesAbove(0) == true ? ComparisonOutcome.PredictedBetter
        : Difference.ConversionRate.LiesBelow(0) == true ? ComparisonOutcome.RulesBetter
        : ComparisonOutcome.NoDifference;

    /// <summary>The comparison in one plain sentence.</summary>
    public string Headline => ComparisonHeadline.Of(this);
}
