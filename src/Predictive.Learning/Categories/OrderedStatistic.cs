namespace Predictive.Learning.Categories;

/// <summary>
/// Ordered target statistics (Prokhorenkova et al. 2018) of one category: what a row sees of its level is only what was
/// known before it, so that a label never helps to predict itself and a level of one row says nothing.
/// </summary>
/// <remarks>
/// (conversions + strength) / (expected + strength), where expected is the level's weight times the rate of all rows by
/// then: 1 means as often as all. The mean of a gamma prior, the stronger the fewer rows (Micci-Barreca 2001); a ratio
/// and not a share, so that a drift of the base rate does not turn every level into a clock.
/// </remarks>
/// <param name="OfRow">What each row to learn from sees.</param>
/// <param name="Served">What every later row sees: all that was known in the end.</param>
internal sealed record OrderedStatistic(float[] OfRow, TargetStatistic Served)
{
    /// <summary>Walks through time once: linear in the rows and levels.</summary>
    public static OrderedStatistic Learn(LabelledRows rows, LevelRows levels, RowOrder order, double strength)
    {
        var records = new LevelRecords(rows, levels, strength);
        var ofRow = new float[rows.Rows];
        var told = 0;
        for (var look = 0; look < ofRow.Length; look++)
        {
            while (told < ofRow.Length && order.IsKnown(told, look))
            {
                records.Tell(order.Labels[told]);
                told++;
            }

            ofRow[order.Looks[look]] = records.AsSeenBy(order.Looks[look]);
        }

        while (told < ofRow.Length && order.IsKnown(told))
        {
            records.Tell(order.Labels[told]);
            told++;
        }

        var served = new TargetStatistic(levels.Column, records.OfLevels(), TargetStatistic.AsOften);
        return new OrderedStatistic(ofRow, served);
    }
}
