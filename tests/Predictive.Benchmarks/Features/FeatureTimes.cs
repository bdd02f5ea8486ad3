using System.Diagnostics;
using Predictive.Data;
using Predictive.Features;
using Predictive.Snapshots;

namespace Predictive.Benchmarks.Features;

/// <summary>Measures how fast snapshots are cut and described.</summary>
internal sealed class FeatureTimes
{
    private const int LearnedFrom = 5_000;
    private const int LeadsAtOnce = 512;

    private readonly FunnelRecords _records;
    private readonly SnapshotTaker _taker;
    private readonly FeatureCatalogue _catalogue;
    private readonly TrackRecords _track;

    public FeatureTimes(FunnelRecords records)
    {
        _records = records;
        _taker = new SnapshotTaker(records);
        var some = records.Leads.Take(LearnedFrom).ToArray();
        var conversions = some.Where((_, i) => i % 10 == 0)
            .ToDictionary(lead => lead.Id, lead => lead.CreatedAt!.Value.AddDays(60), StringComparer.Ordinal);
        var mature = new SnapshotTaker(Only(records, some))
            .Take(conversions, SnapshotSchedule.OfAges([30]), LabelHorizon.OfDays(90)).Mature;
        var growing = new GrowingTrackRecords(mature);
        _catalogue = FeatureMatrixBuilder.Learn(mature, growing);
        _track = growing.FreezeAt(records.KnownOn);
    }

    /// <summary>How many features each snapshot is described by.</summary>
    public int Features => _catalogue.Features.Count;

    /// <summary>
    /// Cuts every lead at 120 days, when all its events are known, and describes it; returns the seconds it took, and
    /// a sum of all bits, the same on any number of threads.
    /// </summary>
    public (double Seconds, ulong Bits) Describe(int threads)
    {
        var watch = Stopwatch.StartNew();
        var blocks = (_records.Leads.Count + LeadsAtOnce - 1) / LeadsAtOnce;
        var bits = 0UL;
        Parallel.For(
            0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => (Row: new float[Features], Bits: 0UL),
            (block, _, local) => (local.Row, local.Bits + BitsOf(block, local.Row)),
            local => Interlocked.Add(ref bits, local.Bits));
        return (watch.Elapsed.TotalSeconds, bits);
    }

    private ulong BitsOf(int block, float[] row)
    {
        var bits = 0UL;
        var end = Math.Min((block + 1) * LeadsAtOnce, _records.Leads.Count);
        for (var i = block * LeadsAtOnce; i < end; i++)
        {
            var lead = _records.Leads[i];
            _catalogue.Describe(
                _taker.At(lead, new AsOfDate(lead.CreatedAt!.Value.AddDays(120)))!, _track, row);
            foreach (var value in row)
                bits += BitConverter.SingleToUInt32Bits(value);
        }

        return bits;
    }

    private static FunnelRecords Only(FunnelRecords records, Lead[] leads) => new()
    {
        LeadColumns = records.LeadColumns,
        Leads = leads,
        Events = records.Events,
        KnownOn = records.KnownOn,
    };
}
