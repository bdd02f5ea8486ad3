using Predictive.Snapshots;
using Predictive.Snapshots.Maturing;

namespace Predictive.Evaluation.Maturing;

/// <summary>
/// How leads convert as they age, cohort by cohort, with what is not known yet marked as such and never counted as a
/// lead that did not convert.
/// </summary>
public sealed record CohortTable
{
    /// <summary>Months become quarters, and these years, where there would be more rows than this.</summary>
    public const int MostCohorts = 24;

    private CohortTable()
    {
    }

    /// <summary>How long the cohorts are.</summary>
    public required CohortUnit Unit { get; init; }

    /// <summary>The days after the as-of date that are looked at: a third, two thirds and all of the horizon.</summary>
    public required IReadOnlyList<int> Days { get; init; }

    /// <summary>The cohorts, earliest first.</summary>
    public required IReadOnlyList<Cohort> Cohorts { get; init; }

    /// <summary>All leads together.</summary>
    public required Cohort All { get; init; }

    /// <summary>Which horizon the curve of all leads suggests.</summary>
    public required HorizonSuggestion Suggestion { get; init; }

    /// <summary>How many leads were disqualified.</summary>
    public required int Disqualified { get; init; }

    /// <summary>How many of them converted later all the same; if any, being disqualified is no end here.</summary>
    public required int Reopened { get; init; }

    /// <summary>That outcomes seem not to have been recorded at first, in words; null where nothing says so.</summary>
    public string? Unrecorded { get; init; }

    /// <summary>The table of some leads.</summary>
    /// <param name="followed">The leads.</param>
    /// <param name="horizon">The horizon of their labels.</param>
    /// <param name="zone">Where months begin and end.</param>
    public static CohortTable Of(FollowedLeads followed, LabelHorizon horizon, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(followed);
        ArgumentNullException.ThrowIfNull(zone);
        var unit = UnitFor(followed.All, zone);
        var thirds = new[] { horizon.Days / 3, horizon.Days * 2 / 3, horizon.Days };
        int[] days = [.. thirds.Where(day => day > 0).Distinct()];
        var curve = CumulativeIncidence.Of(followed.All);
        var periods = followed.All.GroupBy(lead => CohortPeriod.Of(lead.CreatedAt, zone, unit));
        return new CohortTable
        {
            Unit = unit,
            Days = days,
            Cohorts = [.. periods.OrderBy(period => period.Key)
                .Select(period => Cohort.Of(period.Key.ToString(), [.. period], days, curve))],
            All = Cohort.Of("all", followed.All, days, curve),
            Suggestion = HorizonSuggestion.For(curve, horizon),
            Disqualified = followed.Disqualified.Leads,
            Reopened = followed.Disqualified.Reopened,
            Unrecorded = UnrecordedOutcomes.In(followed.All, curve),
        };
    }

    private static CohortUnit UnitFor(IReadOnlyList<FollowedLead> leads, TimeZoneInfo zone)
    {
        int Count(CohortUnit unit) =>
            leads.Select(lead => CohortPeriod.Of(lead.CreatedAt, zone, unit)).Distinct().Count();

        return Count(CohortUnit.Month) <= MostCohorts ? CohortUnit.Month
            : Count(CohortUnit.Quarter) <= MostCohorts ? CohortUnit.Quarter
            : CohortUnit.Year;
    }
}
