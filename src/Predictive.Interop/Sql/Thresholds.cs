namespace Predictive.Interop.Sql;

/// <summary>
/// Thresholds for numbers in double. Scoring rounds a number to float32 before it asks whether it is at most the
/// threshold; in a database the number stays a double, so what is asked is whether it would be rounded so.
/// </summary>
internal static class Thresholds
{
    /// <summary>
    /// Halfway from the largest float32 to the next power of two: from here numbers round to infinity.
    /// </summary>
    private const double RoundsToInfinity = 3.4028235677973366e38;

    /// <summary>The largest double that rounds to this float32, or below.</summary>
    public static double InDouble(float threshold)
    {
        if (float.IsPositiveInfinity(threshold)) return threshold;
        if (float.IsNegativeInfinity(threshold)) return -RoundsToInfinity;
        var next = MathF.BitIncrement(threshold);
        var halfway = float.IsInfinity(next) ? RoundsToInfinity : ((double)threshold + next) / 2;
        var roundsDownAtHalf = (BitConverter.SingleToInt32Bits(threshold) & 1) == 0;
        return roundsDownAtHalf ? halfway : Math.BitDecrement(halfway);
    }
}
