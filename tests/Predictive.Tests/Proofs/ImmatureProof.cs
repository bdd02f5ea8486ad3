using Predictive.Data;
using Predictive.Models;
using Predictive.Simulation;
using Predictive.Snapshots;
using Predictive.Tests.Builders;

namespace Predictive.Tests.Proofs;

/// <summary>
/// Models that leave young leads out and models that weigh them, judged by the true chances of the leads of the
/// sixty days after the cut date at which they were trained.
/// </summary>
internal sealed class ImmatureProof(string learner)
{
    private readonly List<Judged> _judged = [];

    /// <summary>
    /// How far the mean likelihood lies from the mean true chance, as a part of it, where they are left out.
    /// </summary>
    public double BiasLeftOut => _judged.Average(one => one.BiasLeftOut);

    /// <summary>The same where they are weighed.</summary>
    public double BiasWeighted => _judged.Average(one => one.BiasWeighted);

    /// <summary>The log loss against the true chances, weighed less left out: below 0 weighing is better.</summary>
    public double Gain => _judged.Average(one => one.Gain);

    /// <summary>The standard error of <see cref="Gain"/> over seeds.</summary>
    public double GainError
    {
        get
        {
            var bySeed = _judged.GroupBy(one => one.Seed).Select(seed => seed.Average(one => one.Gain)).ToList();
            var variance = bySeed.Sum(gain => (gain - Gain) * (gain - Gain)) / Math.Max(1, bySeed.Count - 1);
            return Math.Sqrt(variance / bySeed.Count);
        }
    }

    public void Add(string world, int leads, ulong seed, IEnumerable<DateTime> cuts)
    {
        var simulated = FunnelSimulator.Run(World.Named(world), leads, seed);
        var records = Read(simulated);
        var truth = simulated.Truth.Where(row => row.HorizonDays == 90).ToLookup(row => (row.LeadId, row.AsOf));
        var all = records.Take(90, 7).Mature;
        foreach (var cut in cuts)
        {
            var known = records.With(
                leads: [.. records.Leads.Where(lead => lead.CreatedAt <= cut)], knownOn: cut).Take(90, 7);
            var later = all.Where(one => one.Snapshot.AsOf!.Value.Instant is var asOf
                && asOf > cut && asOf <= cut.AddDays(60)).Select(one => one.Snapshot).ToList();
            double[] chances =
                [.. later.Select(one => truth[(one.LeadId, one.AsOf!.Value.Instant)].Single().ChancePolicy)];
            var leftOut = Likelihoods(known, ImmatureSnapshots.LeftOut, later);
            var weighted = Likelihoods(known, ImmatureSnapshots.Weighted, later);
            _judged.Add(new Judged(
                seed,
                (leftOut.Average() / chances.Average()) - 1,
                (weighted.Average() / chances.Average()) - 1,
                Loss(weighted, chances) - Loss(leftOut, chances)));
        }
    }

    public override string ToString() => FormattableString.Invariant(
        $"{_judged.Count} trainings of {learner}: bias left out {100 * BiasLeftOut:+0.00;-0.00} %, weighed ")
        + FormattableString.Invariant($"{100 * BiasWeighted:+0.00;-0.00} %, log loss {Gain:+0.00000;-0.00000} ")
        + FormattableString.Invariant($"(se {GainError:0.00000})");

    private double[] Likelihoods(SnapshotSet known, ImmatureSnapshots immature, List<Snapshot> later)
    {
        var options = LeadModelOptions.Default with { Learner = learner, Immature = immature };
        var model = LeadModelTrainer.Train(known, options, seed: 7).Model;
        return [.. later.Select(one => model.LikelihoodOf(one).Value)];
    }

    private static double Loss(double[] likelihoods, double[] chances) => likelihoods.Zip(
        chances,
        (likelihood, chance) => -(chance * Math.Log(likelihood)) - ((1 - chance) * Math.Log(1 - likelihood))).Average();

    private static FunnelRecords Read(SimulatedFunnel simulated)
    {
        var folder = Directory.CreateTempSubdirectory("predictive-proof-").FullName;
        try
        {
            SimulatedFunnelWriter.Write(simulated, folder);
            return FunnelRecordReader.Read(FunnelFile.Load(folder)).Records;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Judged(ulong Seed, double BiasLeftOut, double BiasWeighted, double Gain);
}
