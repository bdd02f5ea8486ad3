namespace Predictive.Models;

/// <summary>Which share of the snapshots, by rows in time order, each part gets; the rest tests.</summary>
/// <param name="Train">For learning.</param>
/// <param name="Calibrate">For calibrating.</param>
public readonly record struct SplitShares(double Train, double Calibrate)
{
    /// <summary>60 % train, 20 % calibrate, 20 % test.</summary>
    public static SplitShares Default { get; } = new(0.6, 0.2);

    /// <summary>The share at the end of the training part by which learning is stopped early.</summary>
    public const double EarlyStopping = 0.15;
}
