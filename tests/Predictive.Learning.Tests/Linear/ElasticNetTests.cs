using Predictive.Learning.Linear;
using Predictive.Learning.Losses;
using Xunit;

namespace Predictive.Learning.Tests.Linear;

public sealed class ElasticNetTests
{
    [Theory]
    [InlineData(101, 0.02, 1)]
    [InlineData(102, 0.01, 0.5)]
    [InlineData(103, 0.001, 0.9)]
    [InlineData(104, 0.0001, 0.1)]
    [InlineData(105, 0.003, 0)]
    public void The_conditions_of_the_minimum_hold_for_every_coefficient(ulong seed, double strength, double l1Share)
    {
        var world = World.Make(seed, rows: 700, missing: 0.15);
        var weights = world.Weights.Select((_, row) => 0.5 + (row % 3)).ToArray();
        var rows = new LabelledRows(world.Features, world.Labels, weights);
        var design = DesignBuilder.Build(rows, minCategoryRows: 5);
        var model = new LogisticRegression(design, rows).Fit(strength, l1Share);
        var errors = World.MarginsOf(model, rows.Features)
            .Select((margin, row) => weights[row] / weights.Sum() * (Elementary.Sigmoid(margin) - rows.Labels[row]));
        var slopes = new double[design.Coefficients];
        design.AddTransposed(errors.ToArray(), slopes);
        var coefficients = CoefficientsOf(model, design);
        Assert.Equal(0, slopes[0], 1e-6);
        for (var i = 1; i < slopes.Length; i++)
        {
            var size = strength * l1Share * Math.Sqrt(design.Penalties[i]);
            var square = strength * (1 - l1Share) * design.Penalties[i] * coefficients[i];
            if (coefficients[i] == 0)
            {
                Assert.InRange(Math.Abs(slopes[i]), 0, size + 1e-6);
            }
            else
            {
                Assert.Equal(0, slopes[i] + square + (size * Math.Sign(coefficients[i])), 1e-6);
            }
        }
    }

    [Fact]
    public void A_lasso_drops_columns_of_noise_and_keeps_the_base_rate()
    {
        var world = World.Make(seed: 106, rows: 2000, missing: 0);
        for (var noise = 0; noise < 10; noise++)
        {
            var random = new SeededRandom(1000 + (ulong)noise);
            float[] values = [.. World.Rows(0, world.Rows).Select(_ => (float)random.NextDouble())];
            world = World.With(world, FeatureColumn.Number($"noise{noise}"), values);
        }

        var model = new LogisticRegression(DesignBuilder.Build(world, 10), world).Fit(0.03, l1Share: 1);
        Assert.Equal(0, model.Terms[6..].ToArray().Count(term => ((NumberTerm)term).Coefficient != 0));
        Assert.NotEqual(0, ((NumberTerm)model.Terms[0]).Coefficient);
        var chances = World.MarginsOf(model, world.Features).Select(Elementary.Sigmoid);
        Assert.Equal(world.Labels.Average(), chances.Average(), 1e-6);
    }

    [Fact]
    public void So_strong_a_lasso_that_nothing_is_left_gives_the_base_rate()
    {
        var world = World.Make(seed: 107, rows: 500);
        var model = new LogisticRegression(DesignBuilder.Build(world, 10), world).Fit(10, l1Share: 1);
        Assert.All(World.MarginsOf(model, world.Features), margin =>
            Assert.Equal(LogLoss.BaseMargin(world.Labels, world.Weights), margin, 1e-9));
    }

    [Fact]
    public void Columns_that_say_the_same_are_fitted_as_well_as_one_of_them()
    {
        var world = World.Make(seed: 108, rows: 800, missing: 0);
        var twice = World.With(world, FeatureColumn.Number("again"), world.Features.Column(0).ToArray());
        foreach (var l1Share in new[] { 0, 0.5, 1 })
        {
            var one = new LogisticRegression(DesignBuilder.Build(world, 10), world).Fit(1e-5, l1Share);
            var two = new LogisticRegression(DesignBuilder.Build(twice, 10), twice).Fit(1e-5, l1Share);
            Assert.Equal(LossOf(one, world), LossOf(two, twice), 1e-5);
        }
    }

    [Fact]
    public void Row_order_and_repeated_rows_change_margins_by_less_than_a_thousandth()
    {
        var world = World.Make(seed: 109, rows: 600);
        var learner = new LogisticLearner(LogisticOptions.Default with { L1Share = 0.5, Strengths = [0.003] });
        var expected = World.MarginsOf(learner.Train(world, world, seed: 1), world.Features);
        var order = World.Rows(0, world.Rows);
        new SeededRandom(2).Shuffle(order.AsSpan());
        var repeated = world.Take([.. order, .. order]);
        var doubled = LogisticOptions.Default with { L1Share = 0.5, Strengths = [0.003], MinCategoryRows = 20 };
        AssertNear(expected, learner.Train(world.Take(order), world, seed: 1), world);
        AssertNear(expected, new LogisticLearner(doubled).Train(repeated, repeated, seed: 1), world);
    }

    [Fact]
    public void Retraining_keeps_strength_and_share()
    {
        var world = World.Make(seed: 110, rows: 400);
        var model = (LinearModel)new LogisticLearner(LogisticOptions.Default with { L1Share = 0.7 })
            .Train(world, world, seed: 1);
        var again = (LinearModel)new LogisticLearner().Retrain(world, model, seed: 1);
        Assert.Equal((model.Strength, 0.7), (again.Strength, again.L1Share));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_hundred_thousand_levels_cost_little(double l1Share)
    {
        const int levels = 100_000;
        var random = new SeededRandom(111);
        float[] codes = [.. World.Rows(0, levels * 2).Select(row => (float)(row % levels))];
        double[] labels = [.. codes.Select(code => random.NextDouble() < (code % 2 == 0 ? 0.6 : 0.2) ? 1.0 : 0)];
        var column = FeatureColumn.Category("company", [.. World.Rows(0, levels).Select(level => $"c{level}")]);
        var rows = new LabelledRows(new FeatureMatrix([column], [codes]), labels, [.. labels.Select(_ => 1.0)]);
        var options = LogisticOptions.Default with { MinCategoryRows = 2, L1Share = l1Share, Strengths = [0.001] };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var model = new LogisticLearner(options).Train(rows, rows, seed: 1);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.True(model.Margin([0]) >= model.Margin([1]));
    }

    private static double[] CoefficientsOf(LinearModel model, Design design)
    {
        var found = new double[design.Coefficients];
        found[0] = model.Intercept;
        for (var column = 0; column < design.Columns.Length; column++)
        {
            var values = model.Terms[column] switch
            {
                NumberTerm number => [number.MissingCoefficient],
                CategoryTerm category => [.. category.Coefficients, category.MissingCoefficient],
                _ => Array.Empty<double>(),
            };
            if (design.Columns[column].Numbers is not null)
            {
                found[design.Columns[column].NumberAt] = ((NumberTerm)model.Terms[column]).Coefficient;
            }

            var switches = (design.Columns[column].Switches ?? []).Where(at => at >= 0).Distinct().Order().ToArray();
            var kept = values.Where((_, code) => switches.Length == values.Length || code != 3).ToArray();
            for (var at = 0; at < switches.Length; at++)
            {
                found[switches[at]] = kept[at];
            }
        }

        return found;
    }

    private static double LossOf(LinearModel model, LabelledRows rows) =>
        World.MarginsOf(model, rows.Features).Zip(rows.Labels, LogLoss.Of).Average();

    private static void AssertNear(double[] expected, IScorer scorer, LabelledRows world) =>
        Assert.All(expected.Zip(World.MarginsOf(scorer, world.Features)), pair =>
            Assert.Equal(pair.First, pair.Second, 1e-3));
}
