using Predictive.Data;
using Predictive.Evaluation.Auditing;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Evaluation.Auditing;

public sealed class AuditedLeadsTests
{
    private static readonly FunnelRecords _records = SmallFunnel.Records(seed: 3);

    [Fact]
    public void Each_lead_counts_once_at_one_of_its_looks()
    {
        var set = Taken([]);

        var leads = AuditedLeads.Of(set.Mature);

        Assert.Equal(
            set.Mature.Select(one => one.Snapshot.LeadId).Distinct().Order(StringComparer.Ordinal),
            leads.Snapshots.Select(one => one.Snapshot.LeadId).Order(StringComparer.Ordinal));
        Assert.Equal(leads.Clusters.Order(), leads.Clusters);
        Assert.Equal(leads.Accounts, leads.AccountsOf([.. Enumerable.Range(0, leads.Snapshots.Count)]));
        Assert.Equal([0, 7, 30], AgesOf(leads).Distinct().Order());
        Assert.Equal([0, 1, 2], leads.AgeGroups.Distinct().Order());
    }

    [Fact]
    public void What_became_of_a_lead_never_moves_its_look()
    {
        var untold = AuditedLeads.Of(Taken([]).Mature);

        var told = AuditedLeads.Of(Taken(_records.Leads.ToDictionary(
            lead => lead.Id, lead => lead.CreatedAt!.Value.AddDays(3))).Mature);

        Assert.Equal(
            untold.Snapshots.Where(one => one.Snapshot.AgeDays < 1).Select(one => one.Snapshot.LeadId),
            told.Snapshots.Select(one => one.Snapshot.LeadId));
    }

    private static SnapshotSet Taken(Dictionary<string, DateTime> conversions) => new SnapshotTaker(_records).Take(
        conversions, SnapshotSchedule.OfAges(0, 7, 30), LabelHorizon.OfDays(30));

    private static IEnumerable<int> AgesOf(AuditedLeads leads) =>
        leads.Snapshots.Select(one => (int)Math.Round(one.Snapshot.AgeDays!.Value));
}
