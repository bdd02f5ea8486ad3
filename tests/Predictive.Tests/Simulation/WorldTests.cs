using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Simulation;

public sealed class WorldTests
{
    [Fact]
    public void The_worlds_of_the_product_can_all_be_loaded()
    {
        Assert.Equal(
            [
                "drifting", "few-deals", "no-signal", "plain", "sample", "seasonal", "treatment-effect",
                "worked-by-points",
            ],
            World.Names);
        Assert.Contains(World.DefaultName, World.Names);
        Assert.All(World.Names, name => Assert.Equal(name, World.Named(name).Name));
    }

    [Fact]
    public void The_plain_world_does_not_change_over_time()
    {
        var plain = World.Named("plain");

        Assert.Null(plain.Drift);
        Assert.Equal(0, plain.Season.Conversion);
        Assert.Equal(0, plain.Season.Volume);
    }

    [Fact]
    public void An_unknown_world_is_refused_with_a_suggestion()
    {
        var error = Assert.Throws<WorldException>(() => World.Named("drifing"));

        Assert.Contains("Did you mean 'drifting'?", error.Message);
        Assert.Contains("treatment-effect", error.Message);
    }

    [Theory]
    [InlineData("sales:\n  efect: 2\n", "line 2: unknown setting 'efect'. Did you mean 'effect'?")]
    [InlineData("saless:\n  effect: 2\n", "line 1: unknown setting 'saless'. Did you mean 'sales'?")]
    [InlineData("sales:\n  effect: 50\n", "'sales.effect' is 50; it must lie between 0.1 and 20")]
    [InlineData("sales:\n  effect: much\n", "'effect' is 'much'; it must be a number")]
    [InlineData("sales:\n  effect: .nan\n", "it must be a number")]
    [InlineData("sales:\n  effect: NaN\n", "'sales.effect' is NaN; it must lie between 0.1 and 20")]
    [InlineData("sales:\n  reps: 2.5\n", "'reps' is '2.5'; it must be a whole number")]
    [InlineData("sales:\n  draw:\n    chance: 2\n", "'sales.draw.chance' is 2; it must lie between 0 and 1")]
    [InlineData("sales:\n  draw:\n    point: 2\n", "unknown setting 'point'. Did you mean 'points'?")]
    [InlineData("sales: 3\n", "'sales' is '3'; it must be a section")]
    [InlineData("from: 01.02.2025\n", "'from' is '01.02.2025'; it must be a day such as")]
    [InlineData("from: 2025-01-01\nknownOn: 2025-01-09\n", "must be between 30 days and 10 years")]
    [InlineData("drift:\n  channel: fax\n  from: 2025-02-01\n", "'drift.channel' is 'fax'; it must be one of")]
    [InlineData("drift:\n  channel: webinar\n", "needs a day 'from'")]
    [InlineData("truthAges: [7, 900]\n", "ages between 0 and 180 days")]
    [InlineData("- 1\n", "holds no settings")]
    [InlineData("sales: [\n", "not valid YAML")]
    public void A_wrong_world_file_is_refused_in_words(string yaml, string words)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, yaml);
            var error = Assert.Throws<WorldException>(() => World.Load(path));
            Assert.Contains(words, error.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_missing_world_file_is_refused()
    {
        Assert.Contains("no-such.yaml", Assert.Throws<WorldException>(() => World.Load("no-such.yaml")).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_000_001)]
    public void A_funnel_holds_between_one_and_two_million_leads(int leads)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelSimulator.Run(World.Named("plain"), leads, seed: 1));
    }
}
