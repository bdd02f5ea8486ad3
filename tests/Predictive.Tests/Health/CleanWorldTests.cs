using Predictive.Health;
using Xunit;

namespace Predictive.Tests.Health;

/// <summary>
/// Worlds in which nothing is wrong: none is refused, and at most one in ten is to be read with care for a reason that
/// is no fault of the world's.
/// </summary>
public sealed class CleanWorldTests(ITestOutputHelper output)
{
    /// <summary>
    /// In the others something does change: a source turns bad, the season moves rates, or there is hardly anything.
    /// </summary>
    private static readonly string[] _calm = ["plain", "treatment-effect", "no-signal"];

    [Fact]
    public void A_clean_world_is_never_refused_and_seldom_careful() => Check(leads: 4_000, seeds: [11, 12, 13]);

    [Fact]
    [Trait("Category", "Whole")]
    public void Clean_worlds_of_many_seeds_are_never_refused_and_seldom_careful() =>
        Check(leads: 4_000, seeds: [.. Enumerable.Range(100, 20).Select(seed => (ulong)seed)]);

    [Fact]
    public void Worlds_that_change_mildly_are_not_refused() => Assert.All(
        ["sample", "seasonal", "drifting"],
        world => Assert.NotEqual(HealthVerdict.No, HealthWorld.Simulated(world, 4_000, seed: 15).Check().Verdict));

    private void Check(int leads, ulong[] seeds)
    {
        var careful = 0;
        foreach (var (world, seed) in from world in _calm from seed in seeds select (world, seed))
        {
            var report = HealthWorld.Simulated(world, leads, seed).Check();
            foreach (var reason in report.Reasons)
            {
                output.WriteLine($"{world} {seed}: {reason}");
            }

            Assert.NotEqual(HealthVerdict.No, report.Verdict);
            careful += report.Verdict == HealthVerdict.Careful ? 1 : 0;
        }

        Assert.True(careful <= 0.1 * seeds.Length * _calm.Length, $"{careful} clean worlds are to be read with care.");
    }
}
