using System.Globalization;

namespace Predictive.Evaluation.Maturing;

/// <summary>A month, quarter or year of creation, in the funnel's time zone.</summary>
/// <param name="Unit">How long it is.</param>
/// <param name="Year">The year.</param>
/// <param name="Number">The month or quarter in it, from 1; 1 for a year.</param>
public readonly record struct CohortPeriod(CohortUnit Unit, int Year, int Number) : IComparable<CohortPeriod>
{
    /// <summary>The period in which a moment (UTC) lies.</summary>
    public static CohortPeriod Of(DateTime moment, TimeZoneInfo zone, CohortUnit unit)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(moment, zone);
        return new CohortPeriod(unit, local.Year, unit switch
        {
            CohortUnit.Month => local.Month,
            CohortUnit.Quarter => (local.Month + 2) / 3,
            CohortUnit.Year => 1,
        });
    }

    /// <inheritdoc/>
    public int CompareTo(CohortPeriod other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary>Earlier.</summary>
    public static bool operator <(CohortPeriod left, CohortPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(CohortPeriod left, CohortPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(CohortPeriod left, CohortPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(CohortPeriod left, CohortPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>Such as <c>2025-03</c>, <c>2025 Q1</c> or <c>2025</c>.</summary>
    public override string ToString() => Unit switch
    {
        CohortUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
        CohortUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000} Q{Number}"),
        CohortUnit.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
    };
}
