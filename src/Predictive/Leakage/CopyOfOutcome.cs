namespace Predictive.Leakage;

/// <summary>A column that equals the outcome, or from which it can be read off.</summary>
internal static class CopyOfOutcome
{
    /// <summary>The least share of conversions it says, and the least share of them it says rightly.</summary>
    public const double LeastAgreement = 0.9;

    private const int FewestConversions = 20;

    public static LeakEvidence? In(CheckedColumn column)
    {
        var (recall, precision) = (column.Rates.Recall, column.Rates.Precision);
        var isBelievable = column.Conversions >= FewestConversions && column.Others >= FewestConversions;
        return !isBelievable || recall < LeastAgreement || precision < LeastAgreement ? null : new LeakEvidence(
            LeakEvidenceKind.CopyOfOutcome, LeakVerdict.LeftOut, FormattableString.Invariant(
                $"it says the outcome: {recall:0.0%} of the conversions stand in it, {precision:0.0%} of it rightly"));
    }
}
