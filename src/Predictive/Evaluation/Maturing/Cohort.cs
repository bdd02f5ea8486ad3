using Predictive.Snapshots.Maturing;

namespace Predictive.Evaluation.Maturing;

/// <summary>Leads that were created in the same stretch of time, and how they convert as they age.</summary>
public sealed record Cohort
{
    private Cohort()
    {
    }

    /// <summary>When they were created, such as <c>2025-03</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How many leads, of those that had not converted when they were first looked at.</summary>
    public required int Leads { get; init; }

    /// <summary>How many of them are mature: their horizon ended by the known-on date.</summary>
    public required int Mature { get; init; }

    /// <summary>How many are known to have converted within the horizon; final only where all are mature.</summary>
    public required int Conversions { get; init; }

    /// <summary>The share that converts within so many days of the as-of date, day by day asked for.</summary>
    public required IReadOnlyList<CohortShare> Shares { get; init; }

    /// <summary>The same day by day, up to the horizon, with what is not known yet marked.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    /// <summary>The share of its leads that are mature; 0 without leads.</summary>
    public double MatureShare => Leads == 0 ? 0 : (double)Mature / Leads;

    /// <summary>Whether all its leads are mature, so that its figures no longer change.</summary>
    public bool IsFinal => Mature == Leads;

    internal static Cohort Of(
        string name, IReadOnlyCollection<FollowedLead> leads, IReadOnlyList<int> days, CumulativeIncidence all)
    {
        var (curve, horizon) = (CumulativeIncidence.Of(leads), days[^1]);
        return new Cohort
        {
            Name = name,
            Leads = leads.Count,
            Mature = curve.SeenFor(horizon),
            Conversions = curve.ConvertedWithin(horizon),
            Shares = [.. days.Select(after => new CohortShare(
                after, IncidenceInterval.At(curve, after), curve.SeenFor(after) == leads.Count))],
            Curve = CohortCurve.Of(curve, all, horizon),
        };
    }
}

/// <summary>The share of a cohort that converts within so many days.</summary>
/// <param name="Days">Days after the as-of date.</param>
/// <param name="Converted">The share; unsaid where nobody, or hardly anybody, could be seen for so long.</param>
/// <param name="IsFinal">
/// Whether all its leads could be seen for so long; if not, it counts each as long as it could be seen and may change.
/// </param>
public sealed record CohortShare(int Days, Estimate Converted, bool IsFinal);
