using Predictive.Data;
using Predictive.Models;
using Predictive.Simulation;
using Predictive.Snapshots;

namespace Predictive.Tests.Proofs;

/// <summary>A simulated funnel as the product reads it, with the truth beside it, which only the proof sees.</summary>
internal sealed record SimulatedLeads(SnapshotSet Snapshots, IReadOnlyDictionary<string, double> Truth)
{
    public static SimulatedLeads Make(string world, int leads, ulong seed)
    {
        var simulated = FunnelSimulator.Run(World.Named(world), leads, seed);
        var folder = Directory.CreateTempSubdirectory("predictive-proof-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(simulated, folder);
            // The truth is known a week after creation.
            var funnel = FunnelFile.Load(folder) with { Schedule = SnapshotSchedule.OfAges(7) };
            var snapshots = FunnelSnapshots.Take(FunnelRecordReader.Read(funnel).Records, funnel);
            return new SimulatedLeads(snapshots, TruthOf(simulated, snapshots));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public TrainedModel Train(string learner = "boosting") =>
        LeadModelTrainer.Train(Snapshots, LeadModelOptions.Default with { Learner = learner }, seed: 7);

    /// <summary>The true chance under the policy in force, as of the snapshot the funnel file asks for.</summary>
    private static Dictionary<string, double> TruthOf(SimulatedFunnel simulated, SnapshotSet snapshots)
    {
        var asOf = snapshots.Mature.ToDictionary(one => one.Snapshot.LeadId, one => one.Snapshot.AsOf!.Value.Instant);
        return simulated.Truth
            .Where(row => row.HorizonDays == snapshots.Horizon.Days && asOf.GetValueOrDefault(row.LeadId) == row.AsOf)
            .ToDictionary(row => row.LeadId, row => row.ChancePolicy);
    }
}
