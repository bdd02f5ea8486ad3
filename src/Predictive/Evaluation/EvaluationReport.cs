using System.Collections.ObjectModel;

namespace Predictive.Evaluation;

/// <summary>How good likelihoods were on rows that came after everything they were learned from.</summary>
public sealed record EvaluationReport
{
    /// <summary>Fewer conversions than this, or conversions of fewer accounts, say nothing.</summary>
    public const int FewestConversions = 10;

    /// <summary>A bin of the calibration curve holds about this many rows or more.</summary>
    public const int FewestInABin = 100;

    internal EvaluationReport(OrderedDictionary<string, Estimate> metrics) =>
        Metrics = new ReadOnlyDictionary<string, Estimate>(metrics);

    /// <summary>How many rows were judged.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them converted.</summary>
    public required int Conversions { get; init; }

    /// <summary>How many accounts they belong to.</summary>
    public required int Clusters { get; init; }

    /// <summary>How many accounts have a conversion.</summary>
    public required int ConvertedClusters { get; init; }

    /// <summary>How many accounts have a row that did not convert.</summary>
    public required int UnconvertedClusters { get; init; }

    /// <summary>The constant likelihood that the model must beat: the calibration slice's conversion rate.</summary>
    public required double BaseRate { get; init; }

    /// <summary>How many rounds the intervals stand on.</summary>
    public required int Rounds { get; init; }

    /// <summary>All metrics by the names of <see cref="MetricNames"/>, in a fixed order.</summary>
    public IReadOnlyDictionary<string, Estimate> Metrics { get; }

    /// <summary>What became of the rows by their likelihood: up to ten bins, lowest likelihoods first.</summary>
    public required IReadOnlyList<CalibrationBin> Curve { get; init; }

    /// <summary>The conversion rate of the rows.</summary>
    public Estimate ConversionRate => Metrics[MetricNames.ConversionRate];

    /// <summary>Area under the ROC curve; 0.5 is chance.</summary>
    public Estimate Auc => Metrics[MetricNames.Auc];

    /// <summary>Average precision; the conversion rate is chance.</summary>
    public Estimate PrAuc => Metrics[MetricNames.PrAuc];

    /// <summary>Log loss in nats; lower is better.</summary>
    public Estimate LogLoss => Metrics[MetricNames.LogLoss];

    /// <summary>Log loss of the constant base rate.</summary>
    public Estimate BaseLogLoss => Metrics[MetricNames.BaseLogLoss];

    /// <summary>Base log loss less log loss, paired; above 0 the model beats the constant.</summary>
    public Estimate LogLossGain => Metrics[MetricNames.LogLossGain];

    /// <summary>Brier score; lower is better.</summary>
    public Estimate Brier => Metrics[MetricNames.Brier];

    /// <summary>Brier score of the constant base rate.</summary>
    public Estimate BaseBrier => Metrics[MetricNames.BaseBrier];

    /// <summary>Base Brier score less Brier score, paired.</summary>
    public Estimate BrierGain => Metrics[MetricNames.BrierGain];

    /// <summary>Expected calibration error, ten bins of equal weight.</summary>
    public Estimate Ece => Metrics[MetricNames.Ece];

    /// <summary>The error a perfectly calibrated model would show at this size, with its 95 % band.</summary>
    public Estimate PerfectEce => Metrics[MetricNames.PerfectEce];

    /// <summary>Calibration slope; 1 is right.</summary>
    public Estimate CalibrationSlope => Metrics[MetricNames.CalibrationSlope];

    /// <summary>Calibration in the large, log-odds; 0 is right.</summary>
    public Estimate CalibrationIntercept => Metrics[MetricNames.CalibrationIntercept];

    /// <summary>Lift of the top 5 % by likelihood.</summary>
    public Estimate LiftAt5 => Metrics[MetricNames.LiftAt5];

    /// <summary>Conversion rate of the top 5 %.</summary>
    public Estimate PrecisionAt5 => Metrics[MetricNames.PrecisionAt5];

    /// <summary>Share of all conversions that the top 5 % hold.</summary>
    public Estimate RecallAt5 => Metrics[MetricNames.RecallAt5];

    /// <summary>Lift of the top 10 % by likelihood.</summary>
    public Estimate LiftAt10 => Metrics[MetricNames.LiftAt10];

    /// <summary>Conversion rate of the top 10 %.</summary>
    public Estimate PrecisionAt10 => Metrics[MetricNames.PrecisionAt10];

    /// <summary>Share of all conversions that the top 10 % hold.</summary>
    public Estimate RecallAt10 => Metrics[MetricNames.RecallAt10];

    /// <summary>Lift of the top 20 % by likelihood.</summary>
    public Estimate LiftAt20 => Metrics[MetricNames.LiftAt20];

    /// <summary>Conversion rate of the top 20 %.</summary>
    public Estimate PrecisionAt20 => Metrics[MetricNames.PrecisionAt20];

    /// <summary>Share of all conversions that the top 20 % hold.</summary>
    public Estimate RecallAt20 => Metrics[MetricNames.RecallAt20];

    /// <summary>Area under the ROC curve for accounts never seen in training.</summary>
    public Estimate AucUnseenAccounts => Metrics[MetricNames.AucUnseenAccounts];

    /// <summary>Whether there are too few conversions, or too few rows without one, to say anything.</summary>
    public bool TooFewConversions =>
        Math.Min(Conversions, Rows - Conversions) < FewestConversions
        || Math.Min(ConvertedClusters, UnconvertedClusters) < FewestConversions;

    /// <summary>Whether the AUC's interval lies above 0.5; null where that cannot be said.</summary>
    public bool? RanksBetterThanChance => TooFewConversions ? null : Auc.LiesAbove(0.5);

    /// <summary>Whether the AUC's interval excludes 0.5, on either side; null where that cannot be said.</summary>
    public bool? AucExcludesChance => TooFewConversions ? null : Auc.LiesAbove(0.5) | Auc.LiesBelow(0.5);

    /// <summary>
    /// Whether the log loss beats the constant's, its paired interval above 0; null where that cannot be said.
    /// </summary>
    public bool? BeatsConstant => TooFewConversions ? null : LogLossGain.LiesAbove(0);

    /// <summary>What was found, in plain words.</summary>
    public string Verdict => EvaluationVerdict.Of(this);
}
