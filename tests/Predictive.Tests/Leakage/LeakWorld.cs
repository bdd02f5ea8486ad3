using Predictive.Data;
using Predictive.Leakage;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Simulation;

namespace Predictive.Tests.Leakage;

/// <summary>A funnel as the product reads it, into which leaks are planted and whose columns are renamed.</summary>
internal sealed record LeakWorld(FunnelFile Funnel, FunnelRecords Records)
{
    /// <summary>A simulated world whose leads are looked at once, a week after they came.</summary>
    public static LeakWorld Simulated(string world, int leads, ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-leaks-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named(world), leads, seed), folder);
            return Read(FunnelFile.Load(folder) with { Schedule = SnapshotSchedule.OfAges(7) });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static LeakWorld Read(FunnelFile funnel) => new(funnel, FunnelRecordReader.Read(funnel).Records);

    /// <summary>When each lead converted.</summary>
    public IReadOnlyDictionary<string, DateTime> Conversions => ConversionDates.Of(Records, Funnel.Conversion);

    /// <summary>How many events each lead has over the whole period.</summary>
    public Dictionary<string, int> EventCounts =>
        Records.Events.CountBy(one => one.LeadId).ToDictionary(StringComparer.Ordinal);

    public LeakReport Check(ulong seed = 7, params string[] trusted) => Check("source", seed, trusted);

    /// <summary>The same where another column is the lead source.</summary>
    public LeakReport Check(string sourceColumn, ulong seed = 7, params string[] trusted)
    {
        var snapshots = FunnelSnapshots.Take(Records, Funnel);
        var training = TrainingSplitter.Split(snapshots, SplitShares.Default, seed).Train;
        return LeakCheck.Of(snapshots.Mature, [.. training], trusted.ToHashSet(), seed, new LeakSources(
            Records, Conversions, snapshots.Schedule.FirstAge, snapshots.Horizon.Days, sourceColumn));
    }

    /// <summary>One more column of the leads, which knows what became of each.</summary>
    public LeakWorld Planted(
        string name, AttributeKind kind, ulong seed, Func<bool, SeededRandom, AttributeValue> value)
    {
        var converted = Conversions;
        var chance = new SeededRandom(seed);
        return With([(name, kind)], lead => [value(converted.ContainsKey(lead.Id), chance)]);
    }

    /// <summary>More columns of the leads, and lines of the field history.</summary>
    public LeakWorld With(
        (string Name, AttributeKind Kind)[] columns,
        Func<Lead, AttributeValue[]> values,
        IReadOnlyList<FieldChange>? changes = null) => WithLeads(
            [.. Records.LeadColumns, .. columns.Select(column => new AttributeColumn(column.Name, column.Kind))],
            lead => [.. lead.Attributes, .. values(lead)],
            changes);

    /// <summary>The leads' columns as c1 to cn, and their words hashed, so that no name says anything.</summary>
    public LeakWorld Renamed() => WithLeads(
        [.. Records.LeadColumns.Select((column, i) => column with { Name = $"c{i + 1}" })],
        lead => [.. lead.Attributes.Select(value => value.Text is { } word ? AttributeValue.Of(Hashed(word)) : value)]);

    private static string Hashed(string word) => $"w{StableHash.Of(word, seed: 99):x16}";

    private LeakWorld WithLeads(
        IReadOnlyList<AttributeColumn> columns,
        Func<Lead, IReadOnlyList<AttributeValue>> attributes,
        IReadOnlyList<FieldChange>? changes = null) =>
        this with
        {
            Records = new FunnelRecords
            {
                LeadColumns = columns,
                AccountColumns = Records.AccountColumns,
                EventsKnown = Records.EventsKnown,
                Leads = [.. Records.Leads.Select(lead => Builders.RecordsCopies.With(lead, attributes(lead)))],
                Events = Records.Events,
                Accounts = Records.Accounts,
                Campaigns = Records.Campaigns,
                Opportunities = Records.Opportunities,
                Dispositions = Records.Dispositions,
                FieldHistory = [.. Records.FieldHistory, .. changes ?? []],
                KnownOn = Records.KnownOn,
            },
        };
}
