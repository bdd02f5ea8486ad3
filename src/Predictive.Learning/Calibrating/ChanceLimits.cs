namespace Predictive.Learning.Calibrating;

/// <summary>Keeps chances strictly between 0 and 1: nothing in a funnel is certain.</summary>
public static class ChanceLimits
{
    /// <summary>The least chance; the largest is 1 less this.</summary>
    public const double Least = 1e-9;

    /// <summary>The chance, moved inside the limits.</summary>
    public static double Inside(double chance) => Math.Clamp(chance, Least, 1 - Least);

    /// <summary>The chance of log-odds, moved inside the limits.</summary>
    /// <exception cref="ArgumentException">The log-odds are no number, since the margin was none.</exception>
    public static double OfLogOdds(double logOdds) => double.IsNaN(logOdds)
        ? throw new ArgumentException("A margin is NaN, which has no chance; allowed is every other number.")
        : Inside(Elementary.Sigmoid(logOdds));
}
