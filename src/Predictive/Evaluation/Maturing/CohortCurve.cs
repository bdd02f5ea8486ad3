using Predictive.Snapshots.Maturing;

namespace Predictive.Evaluation.Maturing;

/// <summary>How a cohort converts day by day, each part of the curve marked for what it is.</summary>
public static class CohortCurve
{
    private const int Steps = 30;

    /// <summary>The points of a cohort's curve, earliest first; it ends where nothing can be said.</summary>
    /// <param name="curve">The cohort.</param>
    /// <param name="all">All leads, at whose pace a cohort is taken to go on after it can be seen no longer.</param>
    /// <param name="horizon">The last day.</param>
    public static IReadOnlyList<CurvePoint> Of(CumulativeIncidence curve, CumulativeIncidence all, int horizon)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(all);
        var points = new List<CurvePoint>();
        foreach (var day in DaysTo(horizon))
        {
            if (IsSeen(curve, day))
            {
                var part = curve.SeenFor(day) == curve.Leads ? CurvePart.Mature : CurvePart.Immature;
                points.Add(new CurvePoint(day, curve.At(day), part));
            }
            else if (points.Count > 0 && IsSeen(all, day) && LastSeen(points) is { Day: > 0 } last
                && all.At(last.Day) < 1)
            {
                var staying = (1 - all.At(day)) / (1 - all.At(last.Day));
                points.Add(new CurvePoint(day, 1 - ((1 - last.Share) * staying), CurvePart.Extrapolated));
            }
        }

        return points;
    }

    private static IEnumerable<int> DaysTo(int horizon) =>
        Enumerable.Range(0, Math.Min(Steps, horizon) + 1).Select(step => step * horizon / Math.Min(Steps, horizon));

    private static bool IsSeen(CumulativeIncidence curve, int day) =>
        curve.Leads > 0 && curve.SeenFor(day) >= Math.Min(IncidenceInterval.FewestSeen, curve.Leads);

    private static CurvePoint LastSeen(List<CurvePoint> points) =>
        points.FindLast(point => point.Part != CurvePart.Extrapolated);
}

/// <summary>The share of a cohort that converts within so many days.</summary>
/// <param name="Day">Days after the as-of date.</param>
/// <param name="Share">The share.</param>
/// <param name="Part">What is known of it.</param>
public readonly record struct CurvePoint(int Day, double Share, CurvePart Part);

/// <summary>What is known of a part of a curve.</summary>
public enum CurvePart
{
    /// <summary>All leads could be seen for so long: it does not change any more.</summary>
    Mature,

    /// <summary>Only some leads could be seen for so long, each counted as long as it could; it may change.</summary>
    Immature,

    /// <summary>Nobody, or hardly anybody, could be seen for so long; it goes on at the pace of all leads.</summary>
    Extrapolated,
}
