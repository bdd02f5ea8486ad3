using Predictive.Leakage;
using Xunit;

namespace Predictive.Tests.Leakage;

/// <summary>
/// What is caught of planted leaks, and what is said of honest columns. Thresholds were chosen on seeds below 701 of
/// planted and below 310 of clean simulated worlds, and below 100 of honest ones; the whole forms stand on others.
/// </summary>
public sealed class LeakProofTests(ITestOutputHelper output)
{
    private static readonly string[] _worlds =
        ["sample", "plain", "drifting", "few-deals", "no-signal", "seasonal", "treatment-effect"];

    [Fact]
    public void Nothing_is_left_out_of_a_simulated_world() => CheckSimulatedWorlds(["plain", "drifting"], 3_000, [41]);

    [Fact]
    [Trait("Category", "Whole")]
    public void Nothing_is_left_out_of_any_simulated_world()
    {
        CheckSimulatedWorlds(_worlds, 3_000, [.. Enumerable.Range(310, 6).Select(seed => (ulong)seed)]);
        CheckSimulatedWorlds(_worlds, 12_000, [501]);
    }

    [Fact]
    public void Nothing_is_left_out_of_a_world_of_40_honest_columns() => CheckHonestWorlds(4_000, [31]);

    [Fact]
    [Trait("Category", "Whole")]
    public void Nothing_is_left_out_of_20_worlds_of_40_honest_columns_and_only_the_request_is_watched() =>
        CheckHonestWorlds(6_000, [.. Enumerable.Range(100, 20).Select(seed => (ulong)seed)]);

    [Fact]
    public void Planted_leaks_are_caught()
    {
        var proof = new PlantProof();
        proof.Add(LeakWorld.Simulated("plain", 4_000, seed: 51), 51, Plant.All.Where((_, i) => i % 6 == 0));
        Show(proof);
        Assert.True(proof.ShareCaught(0.05) >= 0.95);
        Assert.Empty(proof.HonestLeftOut);
    }

    [Fact]
    [Trait("Category", "Whole")]
    public void Planted_leaks_of_16_kinds_at_3_strengths_are_caught_over_many_worlds()
    {
        var proof = new PlantProof();
        foreach (var (world, seed) in new[]
        {
            ("plain", 701UL), ("plain", 702UL), ("seasonal", 703UL), ("sample", 704UL), ("drifting", 705UL),
            ("treatment-effect", 706UL),
        })
        {
            proof.Add(LeakWorld.Simulated(world, 8_000, seed), seed, Plant.All);
        }

        Show(proof);
        Assert.True(proof.ShareCaught(0.05) >= 0.95);
        Assert.True(proof.ShareCaught(0.02) >= 0.7);
        Assert.Empty(proof.HonestLeftOut);
    }

    private void CheckSimulatedWorlds(string[] worlds, int leads, ulong[] seeds)
    {
        var findings =
            from world in worlds
            from seed in seeds
            from finding in LeakWorld.Simulated(world, leads, seed).Check().Findings
            select ($"{world} {seed}", finding);
        CheckHonest([.. findings], $"{worlds.Length * seeds.Length} simulated worlds of {leads} leads");
    }

    private void CheckHonestWorlds(int leads, ulong[] seeds)
    {
        var findings = seeds.SelectMany(seed => new HonestWorld(seed).Make(leads).Check().Findings
            .Select(one => (World: $"honest {seed}", Finding: one))).ToList();
        CheckHonest(findings, $"{seeds.Length} honest worlds of {leads} leads");
        Assert.All(findings, one => Assert.Equal("request", one.Finding.Column));
    }

    private void CheckHonest(List<(string World, LeakFinding Finding)> findings, string worlds)
    {
        var leftOut = findings.Where(one => one.Finding.Verdict == LeakVerdict.LeftOut).ToList();
        output.WriteLine($"{worlds}: {leftOut.Count} left out, {findings.Count - leftOut.Count} watched");
        foreach (var (world, one) in findings)
        {
            output.WriteLine($"{world} {one.Verdict} {one.Column}: {one.Sentence}");
        }

        Assert.Empty(leftOut);
    }

    private void Show(PlantProof proof)
    {
        foreach (var line in proof.Lines.Concat(proof.HonestLeftOut))
        {
            output.WriteLine(line);
        }
    }
}
