using System.Diagnostics.CodeAnalysis;

namespace Predictive.Evaluation;

/// <summary>
/// A measured value with its 95 % interval. What cannot be said is null, with the reason; it is never NaN.
/// </summary>
public sealed record Estimate
{
    private Estimate(double? value, double? low, double? high, string? reason) =>
        (Value, Low, High, Reason) = (value, low, high, reason);

    /// <summary>The value, or null where it cannot be said.</summary>
    public double? Value { get; }

    /// <summary>The interval's lower end, or null where there is none.</summary>
    public double? Low { get; }

    /// <summary>The interval's upper end, or null where there is none.</summary>
    public double? High { get; }

    /// <summary>Why the value, or its interval, cannot be said; null where both can.</summary>
    public string? Reason { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSaid => Value is not null;

    /// <summary>Whether there is an interval.</summary>
    [MemberNotNullWhen(true, nameof(Value), nameof(Low), nameof(High))]
    public bool HasInterval => Low is not null;

    /// <summary>A value with its interval.</summary>
    public static Estimate Of(double value, double low, double high)
    {
        if (!double.IsFinite(value) || !double.IsFinite(low) || !double.IsFinite(high) || low > value || value > high)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"An estimate of {value} with the interval {low} to {high}; allowed are finite numbers, ") +
                "low <= value <= high.");
        }

        return new Estimate(value, low, high, null);
    }

    /// <summary>A value whose interval cannot be said.</summary>
    public static Estimate WithoutInterval(double value, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The value {value} is not finite; use {nameof(Unsaid)} with the reason."), nameof(value));
        }

        return new Estimate(value, null, null, reason);
    }

    /// <summary>A value that cannot be said.</summary>
    public static Estimate Unsaid(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new Estimate(null, null, null, reason);
    }

    /// <summary>Whether the whole interval lies above a value; null where there is no interval.</summary>
    public bool? LiesAbove(double value) => HasInterval ? Low > value : null;

    /// <summary>Whether the whole interval lies below a value; null where there is no interval.</summary>
    public bool? LiesBelow(double value) => HasInterval ? High < value : null;
}
