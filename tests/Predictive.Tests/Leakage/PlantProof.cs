using Predictive.Evaluation;
using Predictive.Leakage;
using Predictive.Models;

namespace Predictive.Tests.Leakage;

/// <summary>Plants leaks one at a time, asks what each is worth in the later part, and whether it was caught.</summary>
internal sealed class PlantProof
{
    private readonly List<Planted> _planted = [];

    /// <summary>Plants these, each for itself, into a world.</summary>
    public void Add(LeakWorld world, ulong seed, IEnumerable<Plant> plants)
    {
        foreach (var (number, plant) in plants.Index())
        {
            var planted = plant.Into(world, (1000 * seed) + (ulong)number);
            var findings = planted.Check().Findings;
            var found = findings.Where(one => Plant.Columns.Contains(one.Column)).ToList();
            _planted.Add(new Planted(
                plant, WorthOf(planted), found.Count > 0, found.Exists(one => one.Verdict == LeakVerdict.LeftOut),
                [.. found.SelectMany(one => one.Evidence).Select(one => one.Kind).Distinct()],
                [.. findings.Where(one => !Plant.Columns.Contains(one.Column) && one.Verdict == LeakVerdict.LeftOut)
                    .Select(one => $"{plant}: {one.Column}: {one.Sentence}")]));
        }
    }

    /// <summary>The share caught of those worth at least so much area.</summary>
    public double ShareCaught(double worth) => Worth(worth).Average(one => one.IsCaught ? 1.0 : 0);

    /// <summary>How many are worth at least so much.</summary>
    public int CountWorth(double worth) => Worth(worth).Count();

    /// <summary>Honest columns that were left out beside a plant.</summary>
    public IReadOnlyList<string> HonestLeftOut => [.. _planted.SelectMany(one => one.HonestLeftOut)];

    /// <summary>A line a plant, and the shares.</summary>
    public IEnumerable<string> Lines =>
    [
        .. _planted.GroupBy(one => one.Plant).Select(group => FormattableString.Invariant(
            $"| {group.Key.Kind} | {group.Key.Strength} | {group.Average(one => one.Worth):0.000} | {group.Count()} | ")
            + FormattableString.Invariant($"{group.Count(one => one.IsLeftOut)} | ")
            + FormattableString.Invariant($"{group.Count(one => one.IsCaught)} | ")
            + $"{string.Join(", ", group.SelectMany(one => one.Why).CountBy(why => why)
                .OrderByDescending(why => why.Value).Select(why => $"{why.Key} {why.Value}"))} |"),
        .. new[] { 0.05, 0.02 }.Select(worth => FormattableString.Invariant(
            $"worth {worth} or more: {CountWorth(worth)}, caught {ShareCaught(worth):0.0%}, left out ")
            + FormattableString.Invariant($"{Worth(worth).Average(one => one.IsLeftOut ? 1.0 : 0):0.0%}")),
        .. _planted.Where(one => one is { Worth: >= 0.02, IsCaught: false }).Select(one =>
            FormattableString.Invariant($"missed: {one.Plant}, worth {one.Worth:0.000}")),
    ];

    private IEnumerable<Planted> Worth(double worth) => _planted.Where(one => one.Worth >= worth);

    /// <summary>
    /// What the planted columns add to the area, learned from the earlier leads and measured on the later.
    /// </summary>
    private static double WorthOf(LeakWorld world)
    {
        var snapshots = FunnelSnapshots.Take(world.Records, world.Funnel);
        var trial = new RecipeTrial(TrainingSplitter.InOrder(snapshots, seed: 7), seed: 7);
        double[] labels = [.. trial.Later.Select(one => one.Converted ? 1.0 : 0)];
        double[] weights = [.. trial.Later.Select(one => one.Weight)];
        double Area(params string[] leftOut) =>
            RankingQuality.RocAuc(trial.MarginsWithout(leftOut.ToHashSet()), labels, weights)!.Value;
        return Area() - Area(Plant.Columns);
    }

    private sealed record Planted(
        Plant Plant, double Worth, bool IsCaught, bool IsLeftOut, LeakEvidenceKind[] Why, string[] HonestLeftOut);
}
