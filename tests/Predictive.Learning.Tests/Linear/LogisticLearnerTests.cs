using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests.Linear;

public sealed class LogisticLearnerTests
{
    [Fact]
    public void The_coefficients_are_where_the_slope_of_the_loss_is_zero()
    {
        var world = World.Make(seed: 81, rows: 800, missing: 0.2);
        const double strength = 0.01;
        var model = new LogisticRegression(DesignBuilder.Build(world, 10), world).Fit(strength);
        var errors = World.MarginsOf(model, world.Features)
            .Select((margin, row) => (Elementary.Sigmoid(margin) - world.Labels[row]) / world.Rows).ToArray();
        Assert.Equal(0, errors.Sum(), 1e-8);
        for (var column = 0; column < 4; column++)
        {
            var term = (NumberTerm)model.Terms[column];
            var values = world.Features.Column(column).ToArray();
            var slope = values.Zip(errors, (x, error) => float.IsNaN(x) ? 0 : error * term.Standardised(x)).Sum();
            var missingSlope = values.Zip(errors, (x, error) => float.IsNaN(x) ? error : 0).Sum();
            Assert.Equal(0, slope + (strength * term.Coefficient), 1e-8);
            var missing = values.Count(float.IsNaN) / (double)world.Rows;
            Assert.Equal(0, missingSlope + (strength * missing * (1 - missing) * term.MissingCoefficient), 1e-8);
        }

        var category = (CategoryTerm)model.Terms[4];
        var codes = world.Features.Column(4).ToArray();
        var levelSlope = codes.Zip(errors, (code, error) => code == 1 ? error : 0).Sum();
        var level = codes.Count(code => code == 1) / (double)world.Rows;
        Assert.Equal(0, levelSlope + (strength * level * (1 - level) * category.Coefficients[1]), 1e-8);
    }

    [Fact]
    public void Contributions_start_at_the_training_mean_and_add_up()
    {
        var world = World.Make(seed: 82, rows: 600);
        var scorer = new LogisticLearner().Train(world, world, seed: 1);
        var row = new float[scorer.Columns.Count];
        var contributions = new double[row.Length];
        var sums = new double[row.Length];
        for (var i = 0; i < world.Rows; i++)
        {
            world.Features.CopyRow(i, row);
            var start = scorer.Explain(row, contributions);
            Assert.Equal(scorer.Margin(row), start + contributions.Sum(), 1e-10);
            sums = [.. sums.Zip(contributions, (sum, contribution) => sum + contribution)];
        }

        Assert.All(sums, sum => Assert.Equal(0, sum, 1e-8));
    }

    [Fact]
    public void Rare_and_unseen_levels_add_nothing_and_missing_has_its_own_say()
    {
        var column = FeatureColumn.Category("c", ["a", "b", "rare"]);
        var codes = World.Rows(0, 300).Select(row => row < 3 ? 2f : row % 3 == 0 ? float.NaN : row % 2).ToArray();
        double[] labels = [.. codes.Select((code, row) => float.IsNaN(code) ? 1.0 : row % 4 == 0 ? 1 : 0)];
        var rows = new LabelledRows(new FeatureMatrix([column], [codes]), labels, [.. labels.Select(_ => 1.0)]);
        var model = (LinearModel)new LogisticLearner().Train(rows, rows, seed: 1);
        Assert.Equal(model.Intercept, model.Margin([FeatureColumn.Unseen]));
        Assert.Equal(model.Intercept, model.Margin([2]));
        Assert.True(model.Margin([float.NaN]) > model.Margin([0]));
    }

    [Fact]
    public void Infinities_count_as_the_end_of_the_training_range()
    {
        var world = World.Make(seed: 83, rows: 400);
        var values = world.Features.Column(0).ToArray();
        values[0] = float.PositiveInfinity;
        values[1] = float.NegativeInfinity;
        var others = World.Rows(1, world.Features.Columns.Count).Select(at => world.Features.Column(at).ToArray());
        var matrix = new FeatureMatrix(world.Features.Columns, [values, .. others]);
        var rows = new LabelledRows(matrix, world.Labels, world.Weights);
        var scorer = new LogisticLearner().Train(rows, world, seed: 1);
        float[] row = [float.PositiveInfinity, 0, 0, 0, 0, 0];
        float[] end = [values.Where(float.IsFinite).Max(), 0, 0, 0, 0, 0];
        Assert.Equal(scorer.Margin(end), scorer.Margin(row));
        Assert.True(double.IsFinite(scorer.Margin(row)));
    }

    [Fact]
    public void Row_and_column_order_and_constants_change_margins_by_less_than_a_millionth()
    {
        var world = World.Make(seed: 84, rows: 500);
        var expected = World.MarginsOf(new LogisticLearner().Train(world, world, seed: 1), world.Features);
        var order = World.Rows(0, world.Rows);
        new SeededRandom(1).Shuffle(order.AsSpan());
        var shuffled = new LogisticLearner().Train(world.Take(order), world, seed: 1);
        AssertNear(expected, World.MarginsOf(shuffled, world.Features));
        var more = World.With(world, FeatureColumn.Number("constant"), [.. world.Labels.Select(_ => 5f)]);
        var swapped = World.WithColumns(more, [6, 3, 1, 5, 0, 2, 4]);
        AssertNear(
            expected, World.MarginsOf(new LogisticLearner().Train(swapped, swapped, seed: 1), swapped.Features));
    }

    [Fact]
    public void Heavy_tailed_counts_are_eased()
    {
        var random = new SeededRandom(85);
        var counts = World.Rows(0, 500).Select(_ => (float)Math.Floor(Math.Exp(random.NextDouble() * 8))).ToArray();
        var even = World.Rows(0, 500).Select(_ => (float)(random.NextDouble() * 100)).ToArray();
        var weights = counts.Select(_ => 1.0).ToArray();
        Assert.True(NumberScale.Learn(counts, weights).Term.IsEased);
        Assert.Equal(Math.Log(5), NumberTerm.Ease(4), 1e-15);
        Assert.Equal(-Math.Log(5), NumberTerm.Ease(-4), 1e-15);
        Assert.False(NumberScale.Learn(even, weights).Term.IsEased);
    }

    [Fact]
    public void Retraining_keeps_the_strength_and_an_empty_validation_part_has_its_own()
    {
        var world = World.Make(seed: 86, rows: 400);
        var learner = new LogisticLearner();
        var model = (LinearModel)learner.Train(world, world.Take([]), seed: 1);
        Assert.Equal(LogisticOptions.Default.StrengthWithoutValidation, model.Strength);
        Assert.Equal(model.Strength, ((LinearModel)learner.Retrain(world, model, seed: 2)).Strength);
    }

    [Fact]
    public void Bad_options_are_named()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new LogisticLearner(LogisticOptions.Default with { Strengths = [0.1, 0] }));
        Assert.Contains("Strengths holds 0", error.Message, StringComparison.Ordinal);
        var rare = LogisticOptions.Default with { MinCategoryRows = 0 };
        Assert.Throws<ArgumentException>(() => new LogisticLearner(rare));
        foreach (var share in new[] { -0.1, 1.1, double.NaN })
        {
            var wrong = LogisticOptions.Default with { L1Share = share };
            var refused = Assert.Throws<ArgumentException>(() => new LogisticLearner(wrong)).Message;
            Assert.Contains(
                FormattableString.Invariant($"L1Share is {share}; allowed are 0"), refused, StringComparison.Ordinal);
        }

        var weak = LogisticOptions.Default with { StrengthWithoutValidation = double.NaN };
        Assert.Contains(
            "StrengthWithoutValidation is NaN",
            Assert.Throws<ArgumentException>(() => new LogisticLearner(weak)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Separable_rows_and_all_missing_columns_still_converge()
    {
        float[] x = [.. World.Rows(0, 100).Select(row => (float)row)];
        float[] empty = [.. x.Select(_ => float.NaN)];
        var matrix = new FeatureMatrix([FeatureColumn.Number("x"), FeatureColumn.Number("empty")], [x, empty]);
        double[] labels = [.. x.Select(value => value > 50 ? 1.0 : 0)];
        var rows = new LabelledRows(matrix, labels, [.. labels.Select(_ => 1.0)]);
        var scorer = new LogisticLearner().Train(rows, rows, seed: 1);
        Assert.True(scorer.Margin([80, float.NaN]) > 3);
        Assert.Equal(scorer.Margin([80, float.NaN]), scorer.Margin([80, 3]));
    }

    private static void AssertNear(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
}
