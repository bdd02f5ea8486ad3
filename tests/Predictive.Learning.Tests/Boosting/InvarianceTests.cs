using FsCheck;
using FsCheck.Fluent;
using Predictive.Learning.Boosting;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Boosting;

public sealed class InvarianceTests
{
    /// <summary>From all rows: sampling draws a number for each place of a row, so order and copies count.</summary>
    private static readonly BoostingOptions _short =
        BoostingOptions.Default with { MaxTrees = 20, Patience = 5, GradientLevels = 0 };

    [Fact]
    public void Row_order_changes_nothing() => ForAnySeed(seed =>
    {
        var (train, validation) = Split(World.Make(seed, 500));
        var order = World.Rows(0, train.Rows);
        new SeededRandom(seed + 1).Shuffle(order.AsSpan());
        AssertSame(Train(train, validation), Train(train.Take(order), validation), train.Features);
    });

    [Fact]
    public void Column_order_changes_nothing_even_between_equal_columns() => ForAnySeed(seed =>
    {
        var plain = World.Make(seed, 400);
        var twin = FeatureColumn.Number("a twin");
        var world = World.With(plain, twin, plain.Features.Column(0).ToArray());
        var apart = World.With(plain, twin, plain.Features.Column(1).ToArray()); // shows which twin was asked about
        var order = World.Rows(0, world.Features.Columns.Count);
        new SeededRandom(seed + 1).Shuffle(order.AsSpan());
        var other = World.WithColumns(world, order);
        var options = _short with { ColumnShare = 1 };
        Assert.Equal(
            World.MarginsOf(new BoostingLearner(options).Train(world, world, seed: 1), apart.Features),
            World.MarginsOf(
                new BoostingLearner(options).Train(other, other, seed: 1), World.WithColumns(apart, order).Features));
        Assert.Equal(MarginsAfterTraining(world), MarginsAfterTraining(other));
    });

    [Fact]
    public void A_constant_and_an_empty_column_change_nothing()
    {
        var world = World.Make(seed: 11, rows: 500);
        var more = World.With(world, FeatureColumn.Number("constant"), [.. Enumerable.Repeat(3f, world.Rows)]);
        more = World.With(more, FeatureColumn.Number("empty"), [.. Enumerable.Repeat(float.NaN, world.Rows)]);
        Assert.Equal(MarginsAfterTraining(world), MarginsAfterTraining(more));
    }

    [Fact]
    public void A_rising_transform_of_a_number_keeps_the_margins()
    {
        var world = World.Make(seed: 12, rows: 500, numbers: 3, categories: 0);
        float[] Cubed(int column) => Array.ConvertAll(
            world.Features.Column(column).ToArray(), x => (x * x * x) + (5 * x));
        var cubed = new FeatureMatrix(world.Features.Columns, [Cubed(0), Cubed(1), Cubed(2)]);
        Assert.Equal(
            MarginsAfterTraining(world), MarginsAfterTraining(new LabelledRows(cubed, world.Labels, world.Weights)));
    }

    [Fact]
    public void A_weight_of_three_is_three_rows()
    {
        var world = World.Make(seed: 13, rows: 300);
        var options = _short with { MinLeafRows = 1, MinLeafWeight = 1, MinCategoryRows = 1 };
        var weights = world.Weights.Select((_, row) => row % 4 == 0 ? 3.0 : 1.0).ToArray();
        var repeated = World.Rows(0, 300).SelectMany(row => Enumerable.Repeat(row, row % 4 == 0 ? 3 : 1)).ToArray();
        var weighted = new BoostingLearner(options).Train(
            new LabelledRows(world.Features, world.Labels, weights), world, seed: 1);
        var plain = new BoostingLearner(options).Train(world.Take(repeated), world, seed: 1);
        var expected = World.MarginsOf(plain, world.Features);
        var actual = World.MarginsOf(weighted, world.Features);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads()
    {
        var (train, validation) = Split(World.Make(seed: 14, rows: 6000, numbers: 12));
        var sampled = _short with { RowShare = 0.7, Threads = 1 };
        var one = new BoostingLearner(sampled).Train(train, validation, seed: 3);
        var four = new BoostingLearner(sampled with { Threads = 4 }).Train(train, validation, seed: 3);
        var otherSeed = new BoostingLearner(sampled).Train(train, validation, seed: 4);
        AssertSame(one, four, validation.Features);
        Assert.NotEqual(World.MarginsOf(one, validation.Features), World.MarginsOf(otherSeed, validation.Features));
    }

    [Fact]
    public void Any_width_from_1_to_130_is_learned()
    {
        var widest = World.Make(seed: 15, rows: 150, numbers: 100, categories: 30);
        for (var width = 1; width <= 130; width++)
        {
            var order = World.Rows(0, 130);
            new SeededRandom((ulong)width).Shuffle(order.AsSpan());
            AssertLearns(World.WithColumns(widest, order[..width]), _short with { MaxTrees = 2, Patience = 0 });
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(5000)]
    public void Thousands_of_columns_are_learned(int numbers) => AssertLearns(
        World.Make(seed: 15, rows: 60, numbers, categories: 0), _short with { MaxTrees = 2, Patience = 0 });

    private static void AssertLearns(LabelledRows world, BoostingOptions options)
    {
        var trees = (BoostedTrees)new BoostingLearner(options with { MinLeafRows = 2 }).Train(world, world, seed: 1);
        Assert.All(World.MarginsOf(trees, world.Features), margin => Assert.True(double.IsFinite(margin)));
        Assert.NotEqual(0, trees.Depth);
    }

    private static void ForAnySeed(Action<ulong> check) =>
        Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), seed => check((ulong)seed))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(20, 21));

    private static double[] MarginsAfterTraining(LabelledRows world)
    {
        var (train, validation) = Split(world);
        return World.MarginsOf(Train(train, validation), world.Features);
    }

    private static (LabelledRows Train, LabelledRows Validation) Split(LabelledRows world)
    {
        var cut = world.Rows * 3 / 4;
        return (world.Take(World.Rows(0, cut)), world.Take(World.Rows(cut, world.Rows)));
    }

    private static IScorer Train(LabelledRows train, LabelledRows validation) =>
        new BoostingLearner(_short).Train(train, validation, seed: 1);

    private static void AssertSame(IScorer one, IScorer other, FeatureMatrix matrix) =>
        Assert.Equal(World.MarginsOf(one, matrix), World.MarginsOf(other, matrix));
}
