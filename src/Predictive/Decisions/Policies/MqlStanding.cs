using Predictive.Data;

namespace Predictive.Decisions.Policies;

/// <summary>
/// Where a lead stands between marketing and sales: whether it is an MQL that sales has not judged yet, and what sales
/// last said of it.
/// </summary>
/// <param name="MqlSince">When it became an MQL (UTC) that sales has not judged since; null where it is none.</param>
/// <param name="Verdict">What sales last said: accepted, rejected or recycled; null where it said nothing.</param>
/// <param name="SaidAt">When (UTC).</param>
public sealed record MqlStanding(DateTime? MqlSince, string? Verdict = null, DateTime? SaidAt = null)
{
    private const string Accepted = "accepted";

    /// <summary>A lead that never was an MQL, and of which sales said nothing.</summary>
    public static MqlStanding New { get; } = new(MqlSince: null);

    /// <summary>Whether sales has the lead.</summary>
    public bool IsWithSales => MqlSince is null && Verdict == Accepted;

    /// <summary>Where a lead stood at an instant.</summary>
    /// <param name="instant">The instant (UTC); what came later is not seen.</param>
    /// <param name="becameMql">When the lead was made an MQL (UTC), in any order.</param>
    /// <param name="said">What sales said of it, in any order; other words than the three verdicts are passed over.
    /// </param>
    public static MqlStanding At(DateTime instant, IEnumerable<DateTime> becameMql, IEnumerable<Disposition> said)
    {
        ArgumentNullException.ThrowIfNull(becameMql);
        ArgumentNullException.ThrowIfNull(said);
        var last = said.Where(one => one.At <= instant && one.Verdict is Accepted or "rejected" or "recycled")
            .OrderBy(one => one.At).LastOrDefault();
        var since = becameMql.Where(at => at <= instant && !(at <= last?.At)).Order();
        return new MqlStanding(since.Cast<DateTime?>().FirstOrDefault(), last?.Verdict, last?.At);
    }

    /// <summary>Whether the lead rests at an instant, since sales gave it back less than so many days ago.</summary>
    internal bool IsResting(DateTime? instant, int days) =>
        Verdict is not (null or Accepted) && SaidAt?.AddDays(days) > instant;
}
