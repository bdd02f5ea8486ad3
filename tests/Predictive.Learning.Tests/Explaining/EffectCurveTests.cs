using Predictive.Learning.Boosting;
using Predictive.Learning.Explaining;
using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests.Explaining;

public sealed class EffectCurveTests
{
    [Fact]
    public void The_effect_of_a_number_in_a_linear_model_is_its_line_whatever_it_goes_along_with()
    {
        var rows = AlongTheDiagonal(seed: 151);
        var scorer = new Formula(rows.Columns, row => (2 * row[0]) - (3 * row[1]) + 5);
        var curve = EffectCurve.Of(scorer, rows, column: 0);
        Assert.Equal(21, curve.Points.Count);
        Assert.All(curve.Points.Zip(curve.Points.Skip(1)), pair => Assert.Equal(
            2.0, (pair.Second.Effect - pair.First.Effect) / (pair.Second.Value - pair.First.Value), 1e-4));
        Assert.Equal(0, curve.Points.Sum(point => point.Weight * point.Effect) / rows.Rows, 0.02);
        Assert.Null(curve.Missing);
        Assert.Equal(rows.Rows, curve.Points.Sum(point => point.Rows));
    }

    [Fact]
    public void Rows_are_not_asked_about_values_far_from_their_own()
    {
        // Off the diagonal, where no lead is, the scorer says nonsense: a partial dependence would be full of it.
        var rows = AlongTheDiagonal(seed: 152);
        var scorer = new Formula(rows.Columns, row => row[0] + (Math.Abs(row[0] - row[1]) > 0.3 ? 1000 : 0));
        var curve = EffectCurve.Of(scorer, rows, column: 0);
        Assert.All(curve.Points, point => Assert.InRange(point.Effect, -0.6, 0.6));
        Assert.Equal(1, curve.Points[^1].Effect - curve.Points[0].Effect, 0.01);
    }

    [Fact]
    public void A_product_of_two_columns_has_the_effect_that_the_paper_gives()
    {
        // f = x1 x2 along x1 = x2: the local effect at x is x, so that the effect is x squared / 2, less its mean.
        var rows = AlongTheDiagonal(seed: 153, jitter: 0);
        var curve = EffectCurve.Of(new Formula(rows.Columns, row => row[0] * row[1]), rows, column: 0);
        Assert.All(curve.Points, point =>
            Assert.Equal((point.Value * point.Value / 2) - (1.0 / 6), point.Effect, 0.01));
    }

    [Fact]
    public void Levels_and_missing_stand_where_the_coefficients_do()
    {
        var world = World.Make(seed: 154, rows: 900, missing: 0.2);
        var model = (LinearModel)new LogisticLearner().Train(world, world, seed: 1);
        var colours = EffectCurve.Of(model, world.Features, column: 4);
        var term = (CategoryTerm)model.Terms[4];
        Assert.All(colours.Points, point =>
            Assert.Equal(term.Coefficients[(int)point.Value] - term.Mean, point.Effect, 1e-9));
        Assert.Equal(term.MissingCoefficient - term.Mean, colours.Missing!.Value.Effect, 1e-9);
        Assert.Equal(world.Rows, colours.Points.Sum(point => point.Rows) + colours.Missing.Value.Rows);
    }

    [Fact]
    public void Missing_numbers_are_compared_with_the_usual_ones()
    {
        var rows = new FeatureMatrix(
            [FeatureColumn.Number("x")], [[.. World.Rows(0, 300).Select(row => row % 3 == 0 ? float.NaN : row)]]);
        var curve = EffectCurve.Of(new Formula(rows.Columns, row => float.IsNaN(row[0]) ? 4 : 1), rows, column: 0);
        Assert.Equal(3, curve.Missing!.Value.Effect, 1e-12);
        Assert.Equal(100, curve.Missing.Value.Rows);
        Assert.All(curve.Points, point => Assert.Equal(0, point.Effect, 1e-12));
    }

    [Fact]
    public void A_weight_of_two_is_two_rows_and_the_order_of_rows_changes_nothing_that_is_seen()
    {
        var world = World.Make(seed: 155, rows: 400);
        var scorer = new BoostingLearner(BoostingOptions.Default with { MaxTrees = 20 })
            .Train(world, world.Take([]), seed: 1);
        int[] order = [.. World.Rows(0, 400).Reverse(), .. World.Rows(0, 400).Reverse()];
        foreach (var column in new[] { 0, 4 })
        {
            var weighted = EffectCurve.Of(scorer, world.Features, column, [.. world.Labels.Select(_ => 2.0)]);
            var repeated = EffectCurve.Of(scorer, world.Features.Take(order), column);
            Assert.All(weighted.Points.Zip(repeated.Points), pair =>
            {
                Assert.Equal((pair.First.Value, pair.First.Weight), (pair.Second.Value, pair.Second.Weight));
                Assert.Equal(pair.First.Effect, pair.Second.Effect, 1e-9);
            });
        }
    }

    [Fact]
    public void Constant_all_missing_and_empty_columns_have_flat_curves_or_none()
    {
        FeatureColumn[] columns = [FeatureColumn.Number("constant"), FeatureColumn.Number("missing")];
        var rows = new FeatureMatrix(columns, [[3, 3, float.PositiveInfinity], [float.NaN, float.NaN, float.NaN]]);
        var scorer = new Formula(columns, row => row[0]);
        var point = Assert.Single(EffectCurve.Of(scorer, rows, column: 0).Points);
        Assert.Equal((3, 0, 3), (point.Value, point.Effect, point.Rows));
        var empty = EffectCurve.Of(scorer, rows, column: 1);
        Assert.Empty(empty.Points);
        Assert.Equal((0, 3), (empty.Missing!.Value.Effect, empty.Missing.Value.Rows));
        Assert.Empty(EffectCurve.Of(scorer, rows.Take([]), column: 0).Points);
    }

    [Fact]
    public void Only_so_many_rows_are_asked_and_so_many_levels_shown()
    {
        var levels = World.Rows(0, 500).Select(level => $"l{level}").ToArray();
        var rows = new FeatureMatrix(
            [FeatureColumn.Category("c", levels)], [[.. World.Rows(0, 10_000).Select(row => (float)(row % 500))]]);
        var options = EffectOptions.Default with { MostPoints = 7, MostRows = 900 };
        var curve = EffectCurve.Of(new Formula(rows.Columns, row => row[0]), rows, 0, options: options);
        Assert.Equal(7, curve.Points.Count);
        Assert.InRange(curve.Points.Sum(point => point.Rows), 7, 900);
    }

    [Fact]
    public void What_cannot_be_asked_is_named()
    {
        var rows = AlongTheDiagonal(seed: 156);
        var scorer = new Formula(rows.Columns, row => row[0]);
        Assert.Contains("Column 2", Refused(() => EffectCurve.Of(scorer, rows, 2)), StringComparison.Ordinal);
        Assert.Contains("weights", Refused(() => EffectCurve.Of(scorer, rows, 0, [1])), StringComparison.Ordinal);
        var bad = new EffectOptions { MostPoints = 0 };
        Assert.Contains(
            "MostPoints is 0", Refused(() => EffectCurve.Of(scorer, rows, 0, null, bad)), StringComparison.Ordinal);
    }

    [Fact]
    public void Importance_weighs_rows()
    {
        FeatureColumn[] columns = [FeatureColumn.Number("x")];
        var rows = new FeatureMatrix(columns, [[1, 5]]);
        var scorer = new Formula(columns, row => row[0]);
        Assert.Equal([3.0], FeatureImportance.ByContribution(scorer, rows));
        Assert.Equal([2.0], FeatureImportance.ByContribution(scorer, rows, [3, 1]));
    }

    private static string Refused(Func<object> attempt) => Assert.Throws<ArgumentException>(attempt).Message;

    private static FeatureMatrix AlongTheDiagonal(ulong seed, double jitter = 0.1)
    {
        var random = new SeededRandom(seed);
        float[] x = [.. World.Rows(0, 3000).Select(_ => (float)random.NextDouble())];
        float[] near = [.. x.Select(value => value + (float)(jitter * (random.NextDouble() - 0.5)))];
        return new FeatureMatrix([FeatureColumn.Number("x"), FeatureColumn.Number("near")], [x, near]);
    }

    private sealed class Formula(IReadOnlyList<FeatureColumn> columns, Func<float[], double> margin) : IScorer
    {
        public IReadOnlyList<FeatureColumn> Columns => columns;

        public double Margin(ReadOnlySpan<float> row) => margin(row.ToArray());

        public double Explain(ReadOnlySpan<float> row, Span<double> contributions)
        {
            contributions[0] = Margin(row);
            return 0;
        }
    }
}
