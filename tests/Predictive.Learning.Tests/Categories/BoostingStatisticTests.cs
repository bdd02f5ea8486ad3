using Predictive.Learning.Boosting;
using Predictive.Learning.Categories;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Categories;

public sealed class BoostingStatisticTests
{
    private static readonly BoostingOptions _short = BoostingOptions.Default with { MaxTrees = 40, Patience = 0 };

    [Fact]
    public void A_category_of_many_levels_gets_a_statistic_and_one_of_few_does_not()
    {
        Assert.Equal(1, Train(CompanyWorld.Make(seed: 21, 3000, companies: 100, spread: 1).Rows).Statistics[0].Column);
        Assert.True(Train(CompanyWorld.Make(seed: 21, 3000, companies: 40, spread: 1).Rows).Statistics.IsEmpty);
        var world = CompanyWorld.Make(seed: 21, 3000, companies: 100, spread: 1).Rows;
        Assert.True(Train(world, _short with { StatisticMinLevels = int.MaxValue }).Statistics.IsEmpty);
    }

    [Fact]
    public void A_column_of_unique_ids_changes_no_bit()
    {
        var world = CompanyWorld.Make(seed: 22, 3000, companies: 200, spread: 1);
        float[] ids = [.. World.Rows(0, 3000).Select(row => (float)row)];
        var id = FeatureColumn.Category("id", [.. ids.Select(row => $"id {row}")]);
        var columns = world.Rows.Features.Columns;
        var with = world.Rows.With(new FeatureMatrix(
            [.. columns, id], [world.Rows.Features.Column(0).ToArray(), world.Rows.Features.Column(1).ToArray(), ids]));
        Assert.Equal(
            World.MarginsOf(Train(world.Rows), world.Rows.Features), World.MarginsOf(Train(with), with.Features));
    }

    [Fact]
    public void Merging_numbers_that_no_question_tells_apart_changes_no_margin()
    {
        var world = CompanyWorld.Make(seed: 23, 6000, companies: 1500, spread: 1).Rows;
        var encoding = StatisticEncoding.Learn(world, _short, seed: 1);
        using var booster = new Booster(encoding.Widened, _short, seed: 1);
        var wide = booster.Train(40);
        var finished = encoding.Finish(wide);
        Assert.Equal(
            World.MarginsOf(wide, encoding.AsServed(world, "the world").Features),
            World.MarginsOf(finished, world.Features));
        var served = OrderedStatistic.Learn(
            world, new LevelRows(world, 1), RowOrder.Of(world, seed: 1), _short.StatisticStrength).Served;
        Assert.True(Different(finished.Statistics[0].OfLevel) < Different(served.OfLevel) / 2);
    }

    [Fact]
    public void A_statistic_that_no_tree_asks_about_is_not_kept()
    {
        var world = CompanyWorld.Make(seed: 24, 3000, companies: 200, spread: 1).Rows;
        var oneQuestion = _short with { MaxTrees = 1, MinTrees = 1, MaxLeaves = 2, ColumnShare = 1 };
        float[] tell = [.. world.Labels.Select(label => (float)label)];
        var trees = Train(World.With(world, FeatureColumn.Number("tells all"), tell), oneQuestion);
        Assert.True(trees.Statistics.IsEmpty);
        Assert.Equal(3, trees.Inputs);
        Assert.Equal(2, trees.Trees[0].Nodes[0].Column);
    }

    [Fact]
    public void A_name_that_is_taken_already_is_no_hindrance()
    {
        var world = CompanyWorld.Make(seed: 25, 3000, companies: 200, spread: 1).Rows;
        var name = FeatureColumn.Number("company: how often its levels convert");
        var taken = world.With(World.With(world, name, new float[world.Rows]).Features);
        Assert.Equal(World.MarginsOf(Train(world), world.Features), World.MarginsOf(Train(taken), taken.Features));
    }

    [Fact]
    public void Unseen_is_as_all_rows_and_missing_goes_its_learned_way()
    {
        var world = CompanyWorld.Make(seed: 26, 8000, companies: 400, spread: 1).Rows;
        float[] codes = [.. world.Features.Column(1).ToArray().Select((code, row) => row % 10 == 0 ? float.NaN : code)];
        double[] labels = [.. world.Labels.Select((label, row) => row % 10 == 0 && row % 100 != 0 ? 1 : label)];
        var rows = new LabelledRows(
            new FeatureMatrix(world.Features.Columns, [world.Features.Column(0).ToArray(), codes]),
            labels,
            world.Weights,
            world.Times);
        var trees = Train(rows);
        var missing = Elementary.Sigmoid(trees.Margin([0, float.NaN]));
        var unseen = Elementary.Sigmoid(trees.Margin([0, FeatureColumn.Unseen]));
        var seen = World.Rows(0, 400).Average(code => Elementary.Sigmoid(trees.Margin([0, code])));
        Assert.True(missing > 0.8, $"{missing}");
        Assert.InRange(unseen, seen - 0.1, seen + 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads()
    {
        var dated = CompanyWorld.Make(seed: 27, 4000, companies: 300, spread: 1, isDated: false).Rows;
        var one = Train(dated, _short with { Threads = 1 });
        var two = Train(dated, _short with { Threads = 2 });
        Assert.Equal(World.MarginsOf(one, dated.Features), World.MarginsOf(two, dated.Features));
    }

    [Fact]
    public void Retraining_learns_the_statistics_anew()
    {
        var world = CompanyWorld.Make(seed: 28, 4000, companies: 300, spread: 1).Rows;
        var learner = new BoostingLearner(_short);
        var first = (BoostedTrees)learner.Train(world.Take(World.Rows(0, 2000)), world.Take([]), seed: 1);
        var again = (BoostedTrees)learner.Retrain(world, first, seed: 1);
        Assert.Equal(first.Trees.Length, again.Trees.Length);
        Assert.NotEqual(first.Statistics[0].OfLevel.ToArray(), again.Statistics[0].OfLevel.ToArray());
    }

    [Fact]
    public void Reasons_add_up_and_speak_of_the_category_alone()
    {
        var world = CompanyWorld.Make(seed: 29, 4000, companies: 300, spread: 1).Rows;
        var trees = Train(world);
        var row = new float[2];
        var contributions = new double[2];
        for (var i = 0; i < 50; i++)
        {
            world.Features.CopyRow(i, row);
            Assert.Equal(trees.Margin(row), trees.Explain(row, contributions) + contributions.Sum(), 1e-9);
        }
    }

    private static int Different(ReadOnlySpan<float> numbers) => numbers.ToArray().Distinct().Count();

    private static BoostedTrees Train(LabelledRows rows, BoostingOptions? options = null) =>
        (BoostedTrees)new BoostingLearner(options ?? _short).Train(rows, rows.Take([]), seed: 1);
}
