namespace Predictive.Planning.Experiments;

/// <summary>How many leads and accounts a week brings, on the latest weeks of the history.</summary>
/// <param name="Weeks">How many weeks were looked at.</param>
/// <param name="MqlsOfA">Leads a week that A's definition would have handed over.</param>
/// <param name="MqlsOfB">Leads a week that B's would have.</param>
/// <param name="AccountsPerLead">
/// Different accounts per lead handed over, in these weeks: an account that comes again counts once.
/// </param>
public sealed record FunnelVolume(double Weeks, double MqlsOfA, double MqlsOfB, double AccountsPerLead)
{
    /// <summary>So many weeks are looked at, where the history is long enough.</summary>
    public const int UsualWeeks = 26;

    /// <summary>Looks at the latest weeks before a date.</summary>
    public static FunnelVolume Of(ExperimentHistory a, ExperimentHistory b, DateTime knownOn)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var either = a.Or(b);
        var first = either.Leads.Count == 0 ? knownOn : either.Leads.Min(one => one.CreatedAt);
        var weeks = Math.Min(UsualWeeks, Math.Max(1, (knownOn - first).TotalDays / 7));
        var start = knownOn.AddDays(-7 * weeks);
        var leads = either.Since(start).ToList();
        return new FunnelVolume(
            weeks, a.Since(start).Count() / weeks, b.Since(start).Count() / weeks,
            leads.Count == 0 ? 1
                : (double)leads.DistinctBy(one => one.Unit, StringComparer.Ordinal).Count() / leads.Count);
    }

    /// <summary>Leads that both arms together hand over in a week, within a capacity.</summary>
    public double Handed(int capacity, double shareOfB)
    {
        var (slotsOfA, slotsOfB) = (capacity * (1 - shareOfB), capacity * shareOfB);
        return capacity * Math.Min(1, Math.Min(
            MqlsOfA * (1 - shareOfB) / slotsOfA, MqlsOfB * shareOfB / slotsOfB));
    }
}
