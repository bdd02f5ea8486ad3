namespace Predictive.Leakage;

/// <summary>Ids, and numbers that rise or fall with the order of the rows while the outcome does so too.</summary>
internal static class IdOrRowOrder
{
    /// <summary>The rank correlation with the order of the rows from which a number is a row number.</summary>
    public const double LeastCorrelation = 0.98;

    /// <summary>The area from which a row number is left out, at the lower end of its interval.</summary>
    public const double LeavesOut = 0.65;

    private const double LeastUnique = 0.95;
    private const int FewestRows = 100;

    /// <summary>So many rows say whether it is worth looking at all.</summary>
    private const int Glance = 1_000;
    private const double LeastAtAGlance = 0.9;

    public static LeakEvidence? In(CheckedColumn column)
    {
        var filled = Enumerable.Range(0, column.Rows).Where(row => !column.Values[row].IsMissing).ToArray();
        if (filled.Length < FewestRows)
        {
            return null;
        }

        return column.Values[filled[0]].Number is null ? Id(column, filled) : RowNumber(column, filled);
    }

    private static LeakEvidence? Id(CheckedColumn column, int[] filled)
    {
        var different = filled.Select(row => column.Values[row].Text).Distinct(StringComparer.Ordinal).Count();
        return different < LeastUnique * filled.Length ? null : new LeakEvidence(
            LeakEvidenceKind.IdOrRowOrder, LeakVerdict.Watch, FormattableString.Invariant(
                $"it is an id: {different} different values on {filled.Length} leads"));
    }

    private static LeakEvidence? RowNumber(CheckedColumn column, int[] filled)
    {
        var area = column.Rates.Area;
        var step = 1 + (filled.Length / Glance);
        if (area.Low <= 0.52
            || Math.Abs(Correlation(column, [.. filled.Where((_, i) => i % step == 0)])) < LeastAtAGlance)
        {
            return null;
        }

        var correlation = Correlation(column, filled);
        return Math.Abs(correlation) < LeastCorrelation ? null : new LeakEvidence(
            LeakEvidenceKind.IdOrRowOrder,
            area.Low >= LeavesOut ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            FormattableString.Invariant($"it numbers the rows (rank correlation {correlation:0.000}), and they ")
            + FormattableString.Invariant($"stand in an order that tells the outcome (AUC {area.Value:0.00})"));
    }

    private static double Correlation(CheckedColumn column, int[] rows) => RankCorrelation.Of(
        Array.ConvertAll(rows, row => column.Values[row].Number!.Value),
        Array.ConvertAll(rows, row => (double)column.Place[row]));
}
