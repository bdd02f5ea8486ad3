namespace Predictive.Learning.Boosting;

/// <summary>How large trees may grow where nobody says it.</summary>
internal static class TreeSize
{
    private const int Fewest = 4;
    private const int Most = 16;
    private const double ConversionsOfOneLeafSquared = 36;

    /// <summary>
    /// The square root of the rows of the rarer class over 36, from 4 to 16 leaves: 4 up to about 600 conversions, 16
    /// from about 9,200; 16 for amounts. Measured on simulated funnels of 4,000 to 200,000 leads.
    /// </summary>
    public static int Leaves(LabelledRows train, BoostingLoss loss)
    {
        if (loss != BoostingLoss.Log) return Most;
        var converted = train.Labels.Count(label => label == 1);
        var rarer = Math.Min(converted, train.Rows - converted);
        return Math.Clamp((int)Math.Sqrt(rarer / ConversionsOfOneLeafSquared), Fewest, Most);
    }
}
