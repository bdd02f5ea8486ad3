using Predictive.Models;
using Xunit;

namespace Predictive.Tests.Models;

public sealed class CrossFittedChancesTests
{
    [Fact]
    public void A_step_in_a_covariate_is_found()
    {
        var random = new Random(1);
        double[] points = [.. Enumerable.Range(0, 6_000).Select(_ => 100 * random.NextDouble())];
        bool[] worked = Array.ConvertAll(points, point => random.NextDouble() < (point >= 80 ? 0.6 : 0.2));
        var chances = Of(points, worked, [.. Enumerable.Range(0, points.Length)]);

        foreach (var (low, high) in new[] { (0, 70), (70, 80), (80, 90), (90, 100) })
        {
            bool IsInside(int row) => points[row] >= low && points[row] < high;
            var seen = worked.Where((_, row) => IsInside(row)).Average(was => was ? 1.0 : 0);
            Assert.InRange(chances.Where((_, row) => IsInside(row)).Average(), seen - 0.04, seen + 0.04);
        }
    }

    [Fact]
    public void No_account_has_a_part_in_its_own_chance()
    {
        var random = new Random(2);
        double[] points = [.. Enumerable.Range(0, 1_000).Select(_ => random.NextDouble())];
        bool[] worked = Array.ConvertAll(points, point => random.NextDouble() < point);
        int[] accounts = [.. Enumerable.Range(0, 1_000).Select(row => row / 4)];
        var before = Of(points, worked, accounts);
        bool[] other = [.. worked.Select((was, row) => accounts[row] == 7 ? !was : was)];
        var after = Of(points, other, accounts);

        Assert.All(Enumerable.Range(28, 4), row => Assert.Equal(before[row], after[row]));
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Where_nothing_ever_happened_the_chance_is_nothing()
    {
        var chances = Of([1, 2, 3, 4], new bool[4], [0, 1, 2, 3]);

        Assert.Equal([0, 0, 0, 0], chances);
    }

    private static double[] Of(double[] points, bool[] happened, int[] accounts) => CrossFittedChances.Of(
        [new Covariate("points", points)],
        happened,
        Array.ConvertAll(happened, _ => true),
        Array.ConvertAll(points, _ => 1.0),
        accounts,
        seed: 3);
}
