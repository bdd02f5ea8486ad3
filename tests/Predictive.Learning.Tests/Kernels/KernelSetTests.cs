using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Kernels;

public sealed class KernelSetTests
{
    [Fact]
    public void An_unknown_width_is_refused_with_those_that_are_known()
    {
        var error = Assert.Throws<InvalidOperationException>(() => KernelSet.Named("sse9"));
        Assert.Contains("is 'sse9'; allowed on this processor are scalar", error.Message, StringComparison.Ordinal);
        Assert.IsType<PlainKernels>(KernelSet.Named("scalar"));
        Assert.NotNull(KernelSet.Named(null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Every_width_learns_the_same_trees(int gradientLevels)
    {
        var world = World.Make(seed: 51, rows: 1003, numbers: 7, categories: 3);
        var options = BoostingOptions.Default with { MaxTrees = 15, MaxLeaves = 20, GradientLevels = gradientLevels };
        TreeNode[] Nodes(KernelWidth width)
        {
            using var booster = new Booster(world, options, seed: 3, KernelSet.Of(width));
            return [.. booster.Train(world).Trees.ToArray().SelectMany(tree => tree.Nodes.ToArray())];
        }

        var plain = Nodes(KernelWidth.Scalar);
        Assert.All(KernelSet.Runnable, width => Assert.Equal(plain, Nodes(width)));
        Assert.True(plain.Length > 15 * 3);
    }

    [Fact]
    public void A_team_does_every_part_once_and_passes_errors_on()
    {
        using var team = new WorkTeam(4, KernelSet.Chosen);
        for (var round = 0; round < 300; round++)
        {
            var done = new int[1 + (round % 40)];
            team.Run(done.Length, isLarge: true, part => Interlocked.Increment(ref done[part]));
            Assert.All(done, times => Assert.Equal(1, times));
        }

        var error = Assert.Throws<InvalidOperationException>(() => team.Run(
            8, isLarge: true, part => throw new InvalidOperationException(part < 8 ? "as planted" : "")));
        Assert.Equal("as planted", error.Message);
        var after = 0;
        team.Run(8, isLarge: true, _ => Interlocked.Increment(ref after));
        Assert.Equal(8, after);
    }
}
