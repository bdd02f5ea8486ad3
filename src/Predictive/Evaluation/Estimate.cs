using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using static System.FormattableString;

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

    /// <summary>
    /// A share in percent, such as <c>23.0 % (17.5-29.2)</c>; without an interval it says that there is none.
    /// </summary>
    public string InPercent() => this switch
    {
        { HasInterval: true } => $"{Percent(Value.Value)} % ({Percent(Low.Value)}-{Percent(High.Value)})",
        { IsSaid: true } => $"{Percent(Value.Value)} % (too few for an interval)",
        _ => "an unknown share",
    };

    /// <summary>The value with its interval, such as <c>0.751 (0.701 to 0.797)</c>; or why there is none.</summary>
    public override string ToString() => this switch
    {
        { HasInterval: true } => Invariant($"{Value:0.000} ({Low:0.000} to {High:0.000})"),
        { IsSaid: true } => Invariant($"{Value:0.000} ({Reason})"),
        _ => Reason!,
    };

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
