namespace Predictive.Evaluation.Comparing;

/// <summary>The later half of the leads against the earlier, for one side.</summary>
/// <param name="ShareChange">How much the share above the cut rose.</param>
/// <param name="RateChange">How much the conversion of those above it rose.</param>
public sealed record InflationSide(Estimate ShareChange, Estimate RateChange)
{
    /// <summary>
    /// Whether the share surely rose and the conversion surely fell; null where the intervals cannot be said.
    /// </summary>
    public bool? IsInflated => ShareChange.LiesAbove(0) is { } rose && RateChange.LiesBelow(0) is { } fell
        ? rose && fell
        : null;
}
