using Predictive.Learning.Boosting;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Boosting;

public sealed class BoostingLearnerTests
{
    [Fact]
    public void Learning_beats_the_constant_on_rows_it_never_saw()
    {
        var world = World.Make(seed: 31, rows: 4000);
        var scorer = new BoostingLearner().Train(
            world.Take(World.Rows(0, 2000)), world.Take(World.Rows(2000, 3000)), seed: 1);
        var test = world.Take(World.Rows(3000, 4000));
        Assert.True(Ranking.Auc(World.MarginsOf(scorer, test.Features), test.Labels) > 0.70);
    }

    [Fact]
    public void Early_stopping_keeps_the_trees_up_to_the_lowest_validation_loss()
    {
        var stopping = new EarlyStopping(patience: 2);
        double[] losses = [0.5, 0.4, 0.3, 0.31, 0.29, 0.3, 0.3];
        bool[] stops = [.. losses.Select((loss, round) => stopping.ShouldStop(round, loss))];
        Assert.Equal(6, Array.IndexOf(stops, true));
        Assert.Equal(4, stopping.BestRounds);
    }

    [Fact]
    public void A_validation_part_that_cannot_judge_gives_a_fixed_number_of_trees()
    {
        var world = World.Make(seed: 32, rows: 500);
        var options = BoostingOptions.Default with { TreesWithoutValidation = 7 };
        var zeros = World.Rows(0, 500).Where(row => world.Labels[row] == 0).ToArray();
        Assert.Equal(7, TreesOf(options, world, world.Take([])));
        Assert.Equal(7, TreesOf(options, world, world.Take(zeros)));
    }

    [Fact]
    public void A_drift_of_the_base_rate_alone_does_not_stop_learning_early()
    {
        var world = World.Make(seed: 33, rows: 4000);
        var train = world.Take(World.Rows(0, 3000));
        var later = World.Rows(3000, 4000);
        var rare = later.Where(row => world.Labels[row] == 0 || row % 5 == 0).ToArray();
        var still = TreesOf(BoostingOptions.Default, train, world.Take(later));
        var drifted = TreesOf(BoostingOptions.Default, train, world.Take(rare));
        Assert.InRange(drifted, still / 2, still * 2);
        Assert.True(drifted > BoostingOptions.Default.MinTrees);
    }

    [Fact]
    public void Retraining_keeps_the_number_of_trees()
    {
        var world = World.Make(seed: 34, rows: 1500);
        var learner = new BoostingLearner();
        var like = (BoostedTrees)learner.Train(
            world.Take(World.Rows(0, 1000)), world.Take(World.Rows(1000, 1500)), seed: 1);
        var again = (BoostedTrees)learner.Retrain(world, like, seed: 1);
        Assert.Equal(like.Trees.Length, again.Trees.Length);
        var error = Assert.Throws<ArgumentException>(
            () => learner.Retrain(world, new Predictive.Learning.Linear.LogisticLearner().Train(world, world, 1), 1));
        Assert.Contains("LinearModel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_what_the_notes_say()
    {
        var options = BoostingOptions.Default;
        Assert.Equal((1000, 50, 60), (options.MaxTrees, options.Patience, options.MinTrees));
        Assert.Equal((100, 20, 0.05), (options.TreesWithoutValidation, options.MinLeafRows, options.LearningRate));
        Assert.Equal((12, 1e-3), (options.MaxDepth, options.MinLeafWeight));
        Assert.Null(options.MaxLeaves);
        Assert.Equal((5.0, 255, 10), (options.L2, options.MaxBins, options.MinCategoryRows));
        Assert.Equal((1.0, 0.5, 7, 0.0), (options.RowShare, options.ColumnShare, options.GradientLevels, options.L1));
        Assert.Equal((BoostingLoss.Log, 0), (options.Loss, options.Monotone.Count));
        Assert.Equal((50, 2.0), (options.StatisticMinLevels, options.StatisticStrength));
    }

    public static TheoryData<BoostingOptions, string> BadOptions => new()
    {
        { BoostingOptions.Default with { MaxTrees = 0 }, "MaxTrees is 0; allowed is 1 to 100000" },
        { BoostingOptions.Default with { LearningRate = 0 }, "LearningRate is 0; allowed is above 0 up to 1" },
        { BoostingOptions.Default with { LearningRate = double.NaN }, "LearningRate is NaN" },
        { BoostingOptions.Default with { MaxLeaves = 1 }, "MaxLeaves is 1; allowed is 2 to 256" },
        { BoostingOptions.Default with { MaxDepth = 65 }, "MaxDepth is 65" },
        { BoostingOptions.Default with { MinLeafRows = 0 }, "MinLeafRows is 0; allowed is 1 or more" },
        { BoostingOptions.Default with { L2 = -1 }, "L2 is -1; allowed is 0 or more" },
        { BoostingOptions.Default with { MaxBins = 256 }, "MaxBins is 256; allowed is 2 to 255" },
        { BoostingOptions.Default with { RowShare = 1.1 }, "RowShare is 1.1" },
        { BoostingOptions.Default with { L1 = double.NaN }, "L1 is NaN; allowed is 0 or more" },
        { BoostingOptions.Default with { GradientLevels = 1 }, "GradientLevels is 1; allowed is 0, or 2 to 127" },
        { BoostingOptions.Default with { Loss = (BoostingLoss)9 }, "Loss is 9; allowed is Log, Squared, Gamma" },
        { BoostingOptions.Default with { StatisticMinLevels = 0 }, "StatisticMinLevels is 0; allowed is 1 or more" },
        { BoostingOptions.Default with { StatisticStrength = 0 }, "StatisticStrength is 0; allowed is above 0 up to" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void A_bad_option_is_named_with_what_is_allowed(BoostingOptions options, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new BoostingLearner(options));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_with_other_columns_are_refused_by_name()
    {
        var world = World.Make(seed: 36, rows: 100);
        var swapped = World.WithColumns(world, [1, 0, 2, 3, 4, 5]);
        var error = Assert.Throws<ArgumentException>(() => new BoostingLearner().Train(world, swapped, seed: 1));
        Assert.Contains("Column 0 of the validation part is 'n1'", error.Message, StringComparison.Ordinal);
        var scorer = new BoostingLearner().Train(world, world, seed: 1);
        Assert.Throws<ArgumentException>(() => scorer.Margin([1, 2]));
        Assert.Throws<ArgumentException>(() => new BoostingLearner().Train(world.Take([]), world, seed: 1));
    }

    private static int TreesOf(BoostingOptions options, LabelledRows train, LabelledRows validation) =>
        ((BoostedTrees)new BoostingLearner(options).Train(train, validation, seed: 1)).Trees.Length;
}
