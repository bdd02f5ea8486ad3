using Predictive.Data;
using Predictive.Health;
using Predictive.Leakage;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Simulation;

namespace Predictive.Tests.Health;

/// <summary>A simulated funnel as the product reads it, into which faults can be planted.</summary>
internal sealed record HealthWorld(FunnelFile Funnel, FunnelReadResult Read)
{
    public FunnelRecords Records => Read.Records;

    public static HealthWorld Simulated(string world, int leads, ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-health-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named(world), leads, seed), folder);
            var funnel = FunnelFile.Load(folder);
            return new HealthWorld(funnel, FunnelRecordReader.Read(funnel));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the looks say; the leak check has tests of its own.</summary>
    public HealthReport Check()
    {
        var snapshots = FunnelSnapshots.Take(Records, Funnel);
        return HealthReport.Of(new CheckedFunnel(
            Funnel, Read, snapshots, TrainingSplitter.Split(snapshots, SplitShares.Default, 7), LeakReport.Empty,
            FunnelCohorts.Of(Funnel, Records, snapshots), Seed: 7));
    }

    /// <summary>The same with other opportunities, leads, events or verdicts.</summary>
    public HealthWorld With(
        Func<Opportunity, Opportunity>? opportunities = null, Func<Lead, Lead>? leads = null,
        Func<FunnelEvent, bool>? events = null, Func<Disposition, Disposition>? dispositions = null) => this with
        {
            Read = new FunnelReadResult
            {
                Records = Changed(opportunities, leads, events, dispositions),
                Rejected = Read.Rejected,
                Tables = Read.Tables,
                LeftOut = Read.LeftOut,
            },
        };

    /// <summary>The same, with what a share of the opportunities became something else.</summary>
    public HealthWorld WithShare(double share, ulong seed, Func<Opportunity, Opportunity> change)
    {
        var chance = new SeededRandom(seed);
        return With(opportunities: one => chance.NextDouble() < share ? change(one) : one);
    }

    private FunnelRecords Changed(
        Func<Opportunity, Opportunity>? opportunities, Func<Lead, Lead>? leads, Func<FunnelEvent, bool>? events,
        Func<Disposition, Disposition>? dispositions) => new()
        {
            LeadColumns = Records.LeadColumns,
            AccountColumns = Records.AccountColumns,
            Leads = [.. Records.Leads.Select(leads ?? (one => one))],
            Events = EventLog.Of(Records.Events.Where(events ?? (_ => true)), Records.EventQuantities),
            EventsKnown = Records.EventsKnown,
            Accounts = Records.Accounts,
            Campaigns = Records.Campaigns,
            Opportunities = [.. Records.Opportunities.Select(opportunities ?? (one => one))],
            Dispositions = [.. Records.Dispositions.Select(dispositions ?? (one => one))],
            FieldHistory = Records.FieldHistory,
            WorkedKnown = Records.WorkedKnown,
            KnownOn = Records.KnownOn,
        };
}
