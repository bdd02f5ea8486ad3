namespace Predictive.Learning;

/// <summary>The standard normal curve.</summary>
public static class NormalCurve
{
    private const double RootOfTwoPi = 2.5066282746310002;

    /// <summary>The height of the curve.</summary>
    public static double Height(double at) => Elementary.Exp(-0.5 * at * at) / RootOfTwoPi;

    /// <summary>The share of the curve that lies below, to 1e-7 (Abramowitz and Stegun, 1964, 26.2.17).</summary>
    public static double Below(double at)
    {
        var near = 1 / (1 + (0.2316419 * Math.Abs(at)));
        var tail = Height(at) * near * (0.319381530 + (near * (-0.356563782 + (near
            * (1.781477937 + (near * (-1.821255978 + (near * 1.330274429))))))));
        return at >= 0 ? 1 - tail : tail;
    }
}
