namespace Predictive.Leakage;

/// <summary>A column that alone ranks leads implausibly well, by itself or beside what all others give.</summary>
internal static class SingleColumn
{
    /// <summary>The area from which the column alone is left out, at the lower end of its interval.</summary>
    public const double LeavesOut = 0.9;

    /// <summary>The area from which the column alone is watched.</summary>
    public const double IsWatched = 0.78;

    /// <summary>A leak that is used ranks at least so well; below, a gain is noise.</summary>
    public const double LeastUseful = 0.6;

    /// <summary>What one column may add to all others before it is watched.</summary>
    public const double MostGain = 0.02;

    /// <summary>
    /// Both areas stand on the same leads: their difference varies about half as much as either, and many columns are
    /// asked.
    /// </summary>
    private const double Paired = 0.75;

    private const int FewestConversions = 20;

    public static LeakEvidence? In(CheckedColumn column)
    {
        var area = column.Rates.Area;
        return area.Low < IsWatched ? null : new LeakEvidence(
            LeakEvidenceKind.SingleColumn,
            area.Low >= LeavesOut ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            FormattableString.Invariant($"alone it ranks leads with an AUC of {area.Value:0.00}"));
    }

    /// <summary>What the price says of a column that nothing else speaks against.</summary>
    /// <param name="column">The column.</param>
    /// <param name="price">What it is worth.</param>
    /// <param name="conversions">Conversions that the price was measured on.</param>
    /// <param name="others">The other leads it was measured on.</param>
    public static LeakEvidence? In(CheckedColumn column, LeakPrice price, int conversions, int others)
    {
        var noise = Paired * new AreaEstimate(price.With, conversions, others).StandardError;
        return conversions < FewestConversions || price.Gain < Math.Max(MostGain, noise)
            || price.With < LeastUseful ? null : new LeakEvidence(
            LeakEvidenceKind.SingleColumn, LeakVerdict.Watch, FormattableString.Invariant(
                $"alone it ranks leads with an AUC of {column.Rates.Area.Value:0.00}, and adds much to all others"));
    }
}
