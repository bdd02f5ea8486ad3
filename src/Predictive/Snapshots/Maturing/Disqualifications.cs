using Predictive.Data;

namespace Predictive.Snapshots.Maturing;

/// <summary>
/// When leads were disqualified, and whether that is an end. It is one only where none of them is known to have
/// converted later. Elsewhere a disqualified lead stays open until the known-on date, which is right in both cases,
/// since that date, the only reason not to see further, has nothing to do with the lead (Fine and Gray, 1999).
/// </summary>
public sealed class Disqualifications
{
    private static readonly string[] _rejecting = ["rejected", "disqualified"];

    private readonly Dictionary<string, DateTime> _first;

    private Disqualifications(Dictionary<string, DateTime> first, int reopened) =>
        (_first, Reopened) = (first, reopened);

    /// <summary>How many leads were disqualified.</summary>
    public int Leads => _first.Count;

    /// <summary>How many of them converted later all the same.</summary>
    public int Reopened { get; }

    /// <summary>Whether a disqualified lead can no longer convert.</summary>
    public bool AreFinal => Leads > 0 && Reopened == 0;

    /// <summary>Finds them: what sales rejected, and for won deals what was lost.</summary>
    /// <param name="records">The funnel's records; what came after their known-on date does not count.</param>
    /// <param name="stage">The conversion that they end the hope of.</param>
    /// <param name="conversions">When each lead first converted (UTC).</param>
    public static Disqualifications In(
        FunnelRecords records, ConversionStage stage, IReadOnlyDictionary<string, DateTime> conversions)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(conversions);
        var known = All(records, stage).Where(one =>
            one.At <= records.KnownOn && !(conversions.TryGetValue(one.Lead, out var won) && won <= one.At));
        var first = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var (lead, at) in known)
        {
            if (!first.TryGetValue(lead, out var earlier) || at < earlier)
            {
                first[lead] = at;
            }
        }

        var reopened = first.Keys.Count(lead => conversions.TryGetValue(lead, out var at) && at <= records.KnownOn);
        return new Disqualifications(first, reopened);
    }

    /// <summary>When the hope of a lead ended for good (UTC); null where it did not.</summary>
    public DateTime? EndOf(string leadId) => AreFinal && _first.TryGetValue(leadId, out var at) ? at : null;

    private static IEnumerable<(string Lead, DateTime At)> All(FunnelRecords records, ConversionStage stage)
    {
        var rejected =
            from said in records.Dispositions where _rejecting.Contains(said.Verdict) select (said.LeadId, said.At);
        var lost =
            from deal in records.Opportunities
            where stage.Kind == ConversionKind.Won && deal is { Won: false, ClosedAt: not null }
            from lead in deal.LeadIds
            select (lead, deal.ClosedAt!.Value);
        return rejected.Concat(lost);
    }
}
