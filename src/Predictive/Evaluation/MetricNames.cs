namespace Predictive.Evaluation;

/// <summary>The stable names of the metrics in JSON.</summary>
public static class MetricNames
{
    /// <summary>The conversion rate of the rows.</summary>
    public const string ConversionRate = "conversionRate";

    /// <summary>Area under the ROC curve; 0.5 is chance.</summary>
    public const string Auc = "auc";

    /// <summary>Average precision; the conversion rate is chance.</summary>
    public const string PrAuc = "prAuc";

    /// <summary>Log loss in nats; lower is better.</summary>
    public const string LogLoss = "logLoss";

    /// <summary>Log loss of the constant base rate.</summary>
    public const string BaseLogLoss = "baseLogLoss";

    /// <summary>Base log loss less log loss, paired; above 0 the model beats the constant.</summary>
    public const string LogLossGain = "logLossGain";

    /// <summary>Brier score; lower is better.</summary>
    public const string Brier = "brier";

    /// <summary>Brier score of the constant base rate.</summary>
    public const string BaseBrier = "baseBrier";

    /// <summary>Base Brier score less Brier score, paired.</summary>
    public const string BrierGain = "brierGain";

    /// <summary>Expected calibration error, ten bins of equal weight.</summary>
    public const string Ece = "ece";

    /// <summary>The error a perfectly calibrated model would show at this size, with its 95 % band.</summary>
    public const string PerfectEce = "perfectEce";

    /// <summary>Calibration slope; 1 is right.</summary>
    public const string CalibrationSlope = "calibrationSlope";

    /// <summary>Calibration in the large, log-odds; 0 is right.</summary>
    public const string CalibrationIntercept = "calibrationIntercept";

    /// <summary>Lift of the top 5 % by likelihood.</summary>
    public const string LiftAt5 = "liftAt5";

    /// <summary>Conversion rate of the top 5 %.</summary>
    public const string PrecisionAt5 = "precisionAt5";

    /// <summary>Share of all conversions that the top 5 % hold.</summary>
    public const string RecallAt5 = "recallAt5";

    /// <summary>Lift of the top 10 % by likelihood.</summary>
    public const string LiftAt10 = "liftAt10";

    /// <summary>Conversion rate of the top 10 %.</summary>
    public const string PrecisionAt10 = "precisionAt10";

    /// <summary>Share of all conversions that the top 10 % hold.</summary>
    public const string RecallAt10 = "recallAt10";

    /// <summary>Lift of the top 20 % by likelihood.</summary>
    public const string LiftAt20 = "liftAt20";

    /// <summary>Conversion rate of the top 20 %.</summary>
    public const string PrecisionAt20 = "precisionAt20";

    /// <summary>Share of all conversions that the top 20 % hold.</summary>
    public const string RecallAt20 = "recallAt20";

    /// <summary>Area under the ROC curve for accounts never seen in training.</summary>
    public const string AucUnseenAccounts = "aucUnseenAccounts";
}
