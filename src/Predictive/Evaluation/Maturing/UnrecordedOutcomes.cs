using Predictive.Snapshots.Maturing;
using static System.FormattableString;

namespace Predictive.Evaluation.Maturing;

/// <summary>
/// Warns where outcomes begin later than leads: the leads before then look as if none of them ever converted, while in
/// truth nobody wrote it down.
/// </summary>
public static class UnrecordedOutcomes
{
    /// <summary>None where so many are expected happens to fewer than 1 funnel in 1,000 (Poisson).</summary>
    public const double FewestExpected = 7;

    /// <summary>The warning; null where as many conversions came early as were to be expected.</summary>
    /// <param name="leads">The leads.</param>
    /// <param name="curve">Their curve, by which conversions are expected.</param>
    public static string? In(IReadOnlyList<FollowedLead> leads, CumulativeIncidence curve)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(curve);
        var converted = leads.Where(lead => lead.Ending == Ending.Converted).ToList();
        if (converted.Count == 0)
        {
            return null;
        }

        var first = converted.Min(lead => lead.AsOf.AddDays(lead.Days));
        var before = leads.Where(lead => lead.AsOf < first).ToList();
        var expected = before.Sum(lead => curve.At((first - lead.AsOf).TotalDays));
        return expected < FewestExpected
            ? null
            : Invariant($"No lead is known to have converted before {first:yyyy-MM-dd}, although {before.Count:N0} ")
                + Invariant($"were looked at by then and about {expected:N0} of them would have at the pace of all. ")
                + "If outcomes were not recorded yet, these leads count wrongly as leads that did not convert: begin "
                + "the history later.";
    }
}
