using Predictive.Decisions;
using Predictive.Evaluation.Experiments;
using Predictive.Snapshots;

namespace Predictive.Planning.Experiments;

/// <summary>Which leads a definition would have handed over, asked at the funnel's own looks.</summary>
/// <param name="Leads">Each lead at its first look as an MQL, with its unit, and whether its horizon has ended.</param>
public sealed record ExperimentHistory(IReadOnlyList<PastMql> Leads)
{
    /// <summary>Asks the definition of an arm of every look, those too young for a label among them.</summary>
    public static ExperimentHistory Of(SnapshotSet snapshots, PairedDefinitions definitions, Arm arm)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentNullException.ThrowIfNull(definitions);
        var looks = snapshots.Mature.Select(one => (one.Snapshot, IsMature: true))
            .Concat(snapshots.Open.Select(one => (one.Snapshot, IsMature: false)))
            .AsParallel().AsOrdered()
            .Where(one => definitions.Of(one.Snapshot, arm).Kind == VerdictKind.Mql)
            .Select(one => new PastMql(
                new HandedLead(one.Snapshot.LeadId, one.Snapshot.AsOf!.Value.Instant),
                Randomisation.UnitOf(one.Snapshot.AccountId, one.Snapshot.LeadId), one.Snapshot.CreatedAt!.Value,
                one.IsMature));
        return new ExperimentHistory(FirstLooks(looks));
    }

    /// <summary>What either of two definitions would have handed over, at the earlier look of both.</summary>
    public ExperimentHistory Or(ExperimentHistory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ExperimentHistory(FirstLooks(Leads.Concat(other.Leads)));
    }

    /// <summary>The leads that were created and handed over in a time.</summary>
    public IEnumerable<PastMql> Since(DateTime start) => Leads.Where(one => one.CreatedAt > start);

    /// <summary>
    /// The leads whose outcome is known, account by account: those that an account brings within so many days of its
    /// first.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<HandedLead>> Accounts(int windowDays) =>
    [
        .. from account in Leads.Where(one => one.IsMature).GroupBy(one => one.Unit, StringComparer.Ordinal)
           orderby account.Min(one => one.Handed.AsOf), account.Key
           let end = account.Min(one => one.Handed.AsOf).AddDays(windowDays)
           select account.Where(one => one.Handed.AsOf < end).Select(one => one.Handed).ToList(),
    ];

    private static IReadOnlyList<PastMql> FirstLooks(IEnumerable<PastMql> looks) =>
    [
        .. looks.GroupBy(one => one.Handed.LeadId, StringComparer.Ordinal)
            .Select(lead => lead.MinBy(one => one.Handed.AsOf)!)
            .OrderBy(one => one.Handed.AsOf).ThenBy(one => one.Handed.LeadId, StringComparer.Ordinal),
    ];
}

/// <summary>A lead that a definition would have handed over.</summary>
/// <param name="Handed">Which, and when.</param>
/// <param name="Unit">Its account as known then, or itself.</param>
/// <param name="CreatedAt">When the lead was created (UTC).</param>
/// <param name="IsMature">Whether its horizon has ended.</param>
public sealed record PastMql(HandedLead Handed, string Unit, DateTime CreatedAt, bool IsMature);
