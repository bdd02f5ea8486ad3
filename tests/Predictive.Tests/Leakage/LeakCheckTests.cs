using Predictive.Data;
using Predictive.Leakage;
using Xunit;

namespace Predictive.Tests.Leakage;

public sealed class LeakCheckTests(ITestOutputHelper output)
{
    private static readonly string[] _worlds =
        ["sample", "plain", "drifting", "few-deals", "no-signal", "seasonal", "treatment-effect"];

    [Fact]
    public void Nothing_is_left_out_of_a_clean_world() => CheckCleanWorlds(leads: 3_000, seeds: [41]);

    [Fact]
    [Trait("Category", "Whole")]
    public void Nothing_is_left_out_of_any_clean_world_over_many_seeds()
    {
        CheckCleanWorlds(leads: 3_000, seeds: [.. Enumerable.Range(100, 8).Select(seed => (ulong)seed)]);
        CheckCleanWorlds(leads: 12_000, seeds: [.. Enumerable.Range(200, 2).Select(seed => (ulong)seed)]);
    }

    [Fact]
    public void Planted_leaks_are_caught() => CheckPlants(leads: 5_000, seeds: [51, 52]);

    [Fact]
    [Trait("Category", "Whole")]
    public void Planted_leaks_are_caught_over_many_seeds()
    {
        CheckPlants(leads: 5_000, seeds: [.. Enumerable.Range(300, 10).Select(seed => (ulong)seed)]);
        CheckPlants(leads: 8_000, seeds: [.. Enumerable.Range(400, 5).Select(seed => (ulong)seed)]);
    }

    [Fact]
    public void A_trusted_column_comes_back_and_the_report_says_so()
    {
        var world = Plants.Into(LeakWorld.Simulated("plain", 3_000, seed: 61), "filled 90", seed: 61);

        var finding = Assert.Single(world.Check(7, "p").Findings, one => one.Column == "p");

        Assert.Equal(LeakVerdict.Watch, finding.Verdict);
        Assert.True(finding.IsTrusted);
        Assert.Contains("the funnel file trusts it", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("p", world.Check().LeftOut);
    }

    [Fact]
    public void A_finding_tells_what_the_column_is_worth()
    {
        var world = Plants.Into(LeakWorld.Simulated("plain", 3_000, seed: 62), "copy", seed: 62);

        var finding = Assert.Single(world.Check().Findings, one => one.Column == "p");

        Assert.True(finding.Price!.Value.With > 0.99, finding.Sentence);
        Assert.InRange(finding.Price.Value.Without, 0.6, 0.9);
        Assert.Equal(LeakEvidenceKind.CopyOfOutcome, finding.Evidence[0].Kind);
    }

    [Fact]
    public void A_row_number_in_a_file_sorted_by_outcome_is_left_out()
    {
        var world = LeakWorld.Simulated("plain", 3_000, seed: 63);
        var place = world.Records.Leads.Count;
        var late = ConversionDates.Of(world.Records, world.Funnel.Conversion);
        var sorted = world with
        {
            Records = Builders.RecordsCopies.With(
                world.Records, leads: [.. world.Records.Leads.OrderBy(lead => late.ContainsKey(lead.Id))]),
        };

        var numbered = sorted.Planted("n", AttributeKind.Number, 63, (_, _) => AttributeValue.Of(1000.0 + --place));

        Assert.Contains("n", numbered.Check().LeftOut);
    }

    private void CheckCleanWorlds(int leads, ulong[] seeds)
    {
        var (leftOut, watched) = (new List<string>(), new List<string>());
        foreach (var (world, seed) in _worlds.SelectMany(world => seeds.Select(seed => (world, seed))))
        {
            foreach (var one in LeakWorld.Simulated(world, leads, seed).Check().Findings)
            {
                var list = one.Verdict == LeakVerdict.LeftOut ? leftOut : watched;
                list.Add($"{world} {seed} {one.Column}: {one.Sentence}");
            }
        }

        output.WriteLine($"{_worlds.Length * seeds.Length} worlds: {leftOut.Count} left out, {watched.Count} watched");
        output.WriteLine(string.Join('\n', watched));
        Assert.Empty(leftOut);
    }

    private void CheckPlants(int leads, ulong[] seeds)
    {
        var worlds = seeds.Select(seed => (Seed: seed, World: LeakWorld.Simulated("plain", leads, seed))).ToArray();
        foreach (var plant in Plants.Sure.Concat(Plants.Doubtful))
        {
            var found = worlds.Select(one => Plants.Into(one.World, plant, one.Seed).Check().Findings).ToArray();
            var leftOut = found.Count(one => one.Any(f => f.Column == "p" && f.Verdict == LeakVerdict.LeftOut));
            var caught = found.Count(one => one.Any(f => f.Column == "p"));
            var price = found.Select(one => one.FirstOrDefault(f => f.Column == "p")?.Price?.Gain ?? 0).Average();
            output.WriteLine(FormattableString.Invariant(
                $"{plant}: {leftOut} left out, {caught} caught of {seeds.Length}; worth {price:0.00} AUC"));
            Assert.True(caught >= 0.95 * seeds.Length, plant);
            Assert.True(leftOut >= 0.9 * seeds.Length || Plants.Doubtful.Contains(plant), plant);
            Assert.DoesNotContain(
                found.SelectMany(one => one), one => one.Column != "p" && one.Verdict == LeakVerdict.LeftOut);
        }
    }
}
