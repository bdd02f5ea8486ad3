namespace Predictive.Leakage;

/// <summary>Whether a column is filled at all ranks leads too well for a question that leads were asked.</summary>
internal static class MissingnessTellsOutcome
{
    /// <summary>The area from which the column is left out, at the lower end of its interval.</summary>
    public const double LeavesOut = 0.75;

    /// <summary>The area from which it is watched.</summary>
    public const double IsWatched = 0.6;

    public static LeakEvidence? In(CheckedColumn column)
    {
        if (column.Conversions == 0 || column.Others == 0)
        {
            return null;
        }

        var ofConverted = (double)column.Filled(converted: true) / column.Conversions;
        var ofOthers = (double)column.Filled(converted: false) / column.Others;
        var area = new AreaEstimate(
            0.5 + (Math.Abs(ofConverted - ofOthers) / 2), column.Conversions, column.Others);
        return area.Low < IsWatched ? null : new LeakEvidence(
            LeakEvidenceKind.MissingnessTellsOutcome,
            area.Low >= LeavesOut ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            FormattableString.Invariant($"whether it is filled tells the outcome: {ofConverted:0.0%} of the leads ")
            + FormattableString.Invariant(
                $"that converted have it, {ofOthers:0.0%} of the others (AUC {area.Value:0.00})"));
    }
}
