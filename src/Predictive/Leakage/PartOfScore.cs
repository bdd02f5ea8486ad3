namespace Predictive.Leakage;

/// <summary>
/// Filled where an existing score is, and empty where that is empty: a part of the score, which is to be compared with
/// and never learned from.
/// </summary>
internal static class PartOfScore
{
    /// <summary>The share of leads on which the gaps agree.</summary>
    public const double LeastAgreement = 0.999;

    private const double FewestGaps = 0.02;

    public static LeakEvidence? In(CheckedColumn column)
    {
        var scored = column.HasPoints.Count(one => one);
        var agreeing = Enumerable.Range(0, column.Rows)
            .Count(row => column.HasPoints[row] != column.Values[row].IsMissing);
        var hasBoth = Math.Min(scored, column.Rows - scored) >= FewestGaps * column.Rows;
        return !hasBoth || agreeing < LeastAgreement * column.Rows ? null : new LeakEvidence(
            LeakEvidenceKind.PartOfScore, LeakVerdict.LeftOut, FormattableString.Invariant(
                $"it is filled for the {scored} leads that have points of the existing score, and for no others"));
    }
}
