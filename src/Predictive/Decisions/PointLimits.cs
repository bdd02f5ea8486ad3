namespace Predictive.Decisions;

/// <summary>The least and the most that a sum of points can be.</summary>
/// <param name="Min">The least; null for no limit.</param>
/// <param name="Max">The most; null for no limit.</param>
public sealed record PointLimits(double? Min, double? Max)
{
    /// <summary>No limits.</summary>
    public static PointLimits None { get; } = new(null, null);

    /// <summary>The points within the limits.</summary>
    public double Of(double points) => points > Max ? Max.Value : points < Min ? Min.Value : points;
}
