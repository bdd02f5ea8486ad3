using Predictive.Data;
using Predictive.Leakage;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Simulation;

namespace Predictive.Tests.Leakage;

/// <summary>A simulated funnel as the product reads it, into which leaks are planted and columns renamed.</summary>
internal sealed record LeakWorld(FunnelFile Funnel, FunnelRecords Records)
{
    public static LeakWorld Simulated(string world, int leads, ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-leaks-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named(world), leads, seed), folder);
            return Read(FunnelFile.Load(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static LeakWorld Read(FunnelFile funnel) => new(funnel, FunnelRecordReader.Read(funnel).Records);

    public LeakReport Check(ulong seed = 7, params string[] trusted)
    {
        var snapshots = FunnelSnapshots.Take(Records, Funnel with { Schedule = SnapshotSchedule.OfAges(7) });
        var training = TrainingSplitter.Split(snapshots, SplitShares.Default, seed).Train;
        return LeakCheck.Of(snapshots.Mature, [.. training], trusted.ToHashSet(), seed);
    }

    /// <summary>One more column of the leads, which knows what became of each.</summary>
    public LeakWorld Planted(
        string name, AttributeKind kind, ulong seed, Func<bool, SeededRandom, AttributeValue> value)
    {
        var converted = ConversionDates.Of(Records, Funnel.Conversion);
        var chance = new SeededRandom(seed);
        return WithLeads(
            [.. Records.LeadColumns, new AttributeColumn(name, kind)],
            lead => [.. lead.Attributes, value(converted.ContainsKey(lead.Id), chance)]);
    }

    /// <summary>The leads' columns as c1 to cn, so that no name says anything.</summary>
    public LeakWorld Renamed() => WithLeads(
        [.. Records.LeadColumns.Select((column, i) => column with { Name = $"c{i + 1}" })], lead => lead.Attributes);

    private LeakWorld WithLeads(
        IReadOnlyList<AttributeColumn> columns, Func<Lead, IReadOnlyList<AttributeValue>> attributes) =>
        this with
        {
            Records = new FunnelRecords
            {
                LeadColumns = columns,
                AccountColumns = Records.AccountColumns,
                Leads = [.. Records.Leads.Select(lead => Builders.RecordsCopies.With(lead, attributes(lead)))],
                Events = Records.Events,
                Accounts = Records.Accounts,
                Campaigns = Records.Campaigns,
                Opportunities = Records.Opportunities,
                Dispositions = Records.Dispositions,
                FieldHistory = Records.FieldHistory,
                KnownOn = Records.KnownOn,
            },
        };
}
