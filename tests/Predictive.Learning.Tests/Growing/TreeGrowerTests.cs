using Predictive.Learning.Binning;
using Predictive.Learning.Boosting;
using Predictive.Learning.Growing;
using Predictive.Learning.Kernels;
using Predictive.Learning.Losses;
using Xunit;

namespace Predictive.Learning.Tests.Growing;

public sealed class TreeGrowerTests
{
    [Theory]
    [InlineData(1UL, 120, 3, 1, 5, 0.0)]
    [InlineData(2UL, 200, 5, 2, 1, 1.0)]
    [InlineData(3UL, 90, 1, 3, 20, 0.5)]
    [InlineData(4UL, 300, 6, 0, 3, 0.0)]
    public void A_tree_is_the_one_that_its_naive_twin_grows(
        ulong seed, int rows, int numbers, int categories, int minLeafRows, double l1)
    {
        var world = World.Make(seed, rows, numbers, categories);
        var options = BoostingOptions.Default with
        {
            MaxLeaves = 9,
            MaxDepth = 6,
            MinLeafRows = minLeafRows,
            L1 = l1,
            L2 = 1,
        };
        using var team = new WorkTeam(3, KernelSet.Chosen);
        var mapper = BinMapper.Learn(world.Features, 12, 3);
        var matrix = mapper.Bin(world.Features);
        var gradients = new Gradients(world, new LogTrainingLoss(), baseMargin: -0.3, team);
        gradients.Update(null, []);
        var packed = new PackedGradients(gradients, options, hessianIsTheSmaller: true, team);
        packed.Pack(key: 0, all: false);
        var grower = new TreeGrower(mapper, matrix, packed, options, team);
        var shape = grower.Grow(World.Rows(0, matrix.Columns));
        var twin = new NaiveGrower(mapper, matrix, packed.Packed.ToArray(), options, packed.Levels).Grow();
        Assert.True(twin.Splits.Count > 1);
        Assert.Equal(
            twin.Splits.Select(split => (split.Column, split.Bin, split.IsLevel)),
            shape.Steps.Select(step => (step.Column, BinOf(step), IsLevel(mapper, step))));
        for (var leaf = 0; leaf < twin.Leaves.Count; leaf++)
        {
            Assert.Equal(twin.Leaves[leaf], World.Rows(0, rows).Where(row => grower.Leaves.Leaves[row] == leaf));
        }
    }

    [Fact]
    public void Levels_by_chance_are_right_on_average_and_leave_rows_out()
    {
        var world = World.Make(seed: 8, rows: 20_000);
        using var team = new WorkTeam(2, KernelSet.Chosen);
        var gradients = new Gradients(world, new LogTrainingLoss(), baseMargin: -3, team);
        gradients.Update(null, []);
        var options = BoostingOptions.Default with { GradientLevels = 7 };
        var packed = new PackedGradients(gradients, options, hessianIsTheSmaller: true, team);
        packed.Pack(key: 5, all: false);
        Assert.InRange(packed.Kept.List.Count, 5_000, 15_000);
        var hessian = PackedSum.Hessian(packed.Sum) / packed.Levels.Hessian;
        var gradient = PackedSum.Gradient(packed.Sum) / packed.Levels.Gradient;
        Assert.Equal(gradients.Hessian.Sum(), hessian, gradients.Hessian.Sum() * 0.05);
        Assert.Equal(gradients.Gradient.Sum(), gradient, Math.Abs(gradients.Gradient.Sum()) * 0.05);
        packed.Pack(key: 0, all: true);
        Assert.Equal(20_000, packed.Kept.List.Count);
        Assert.Equal(gradients.Gradient.Sum(), PackedSum.Gradient(packed.Sum) / packed.Levels.Gradient, 0.1);
    }

    private static int BinOf(GrownStep step) => step.Question.Low > 0 ? step.Question.Low : step.Question.Width;

    private static bool IsLevel(BinMapper mapper, GrownStep step) =>
        mapper[step.Column] is CategoryBins bins
        && (step.Question.Low > 0 || step.Question.Width != bins.ValueBins - 1);
}
