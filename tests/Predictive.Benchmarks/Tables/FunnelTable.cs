using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Models;
using Predictive.Simulation;
using Predictive.Snapshots;

namespace Predictive.Benchmarks.Tables;

/// <summary>
/// A funnel as the matrix that the product's own pipeline makes of it: what was known when the test part began learns,
/// the latest snapshots test, columns that the leak check leaves out are left out.
/// </summary>
internal static class FunnelTable
{
    private const ulong Seed = 7;

    /// <summary>A real funnel by the fixture of the tests; null where its data are not here.</summary>
    public static BenchmarkTable? Real(string name, string fixture, params string[] data)
    {
        if (DataFolder.Find(data) is not { } folder) return null;
        var file = Path.Combine(
            DataFolder.Repository, "tests", "Predictive.Tests", "RealData", fixture, "funnel.yaml");
        return Of(name, FunnelFile.Load(file, folder));
    }

    /// <summary>The samples of the repository.</summary>
    public static BenchmarkTable Samples() =>
        Of("the samples", FunnelFile.Load(Path.Combine(DataFolder.Repository, "data-samples")));

    /// <summary>A simulated funnel, written to a folder as an export and read back.</summary>
    public static BenchmarkTable Simulated(string world, int leads, ulong seed, string folder)
    {
        SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named(world), leads, seed), folder);
        return Of($"world {world}", FunnelFile.Load(folder));
    }

    private static BenchmarkTable Of(string name, FunnelFile funnel)
    {
        var read = FunnelRecordReader.Read(funnel).Records;
        var snapshots = FunnelSnapshots.Take(read, funnel);
        var shares = funnel.SplitPercents is [var train, var calibrate, _]
            ? new SplitShares(train / 100.0, calibrate / 100.0)
            : SplitShares.Default;
        var leaks = FunnelLeaks.Check(funnel, snapshots, shares, Seed, read);
        var split = TrainingSplitter.Split(snapshots, shares, Seed);
        LabelledSnapshot[] known = [.. split.Train, .. split.Calibrate];
        var records = new GrowingTrackRecords(known);
        var catalogue = FeatureMatrixBuilder.Learn(known, records, leaks.LeftOut);
        var clusters = new Dictionary<string, int>(StringComparer.Ordinal);
        return new BenchmarkTable
        {
            Name = name,
            Split = split.Kind switch
            {
                SplitKind.Time when split.EmbargoDays > 0 => "by time, with embargo",
                SplitKind.Time => "by time, no embargo",
                SplitKind.Order => "by order",
                SplitKind.Random => "at random by account",
            },
            Train = Rows(catalogue, known, records),
            Test = Rows(catalogue, split.Test, records.FreezeAt(split.TestBegins)),
            TrainClusters = Numbered(known, clusters),
            TestClusters = Numbered(split.Test, clusters),
        };
    }

    private static LabelledRows Rows(
        FeatureCatalogue catalogue, IReadOnlyList<LabelledSnapshot> snapshots, TrackRecords records) => new(
            FeatureMatrixBuilder.Build(catalogue, snapshots.Select(one => one.Snapshot), records),
            [.. snapshots.Select(one => one.Converted ? 1.0 : 0)],
            [.. snapshots.Select(_ => 1.0)]);

    private static int[] Numbered(IReadOnlyList<LabelledSnapshot> snapshots, Dictionary<string, int> numbers) =>
    [
        .. snapshots.Select(one =>
        {
            numbers.TryAdd(one.Cluster, numbers.Count);
            return numbers[one.Cluster];
        }),
    ];
}
