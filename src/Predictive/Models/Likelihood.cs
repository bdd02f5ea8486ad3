using System.Globalization;

namespace Predictive.Models;

/// <summary>A calibrated probability, from 0 to 1, of a named conversion within the horizon.</summary>
public readonly record struct Likelihood : IComparable<Likelihood>
{
    /// <summary>A likelihood from 0 to 1.</summary>
    public Likelihood(double value)
    {
        if (value is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A likelihood lies between 0 and 1.");
        }

        Value = value;
    }

    /// <summary>The number from 0 to 1.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public int CompareTo(Likelihood other) => Value.CompareTo(other.Value);

    /// <summary>Less likely.</summary>
    public static bool operator <(Likelihood left, Likelihood right) => left.Value < right.Value;

    /// <summary>More likely.</summary>
    public static bool operator >(Likelihood left, Likelihood right) => left.Value > right.Value;

    /// <summary>Less or equally likely.</summary>
    public static bool operator <=(Likelihood left, Likelihood right) => left.Value <= right.Value;

    /// <summary>More or equally likely.</summary>
    public static bool operator >=(Likelihood left, Likelihood right) => left.Value >= right.Value;

    /// <summary>The likelihood in percent, such as <c>18.3 %</c>.</summary>
    public override string ToString() => (100 * Value).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
