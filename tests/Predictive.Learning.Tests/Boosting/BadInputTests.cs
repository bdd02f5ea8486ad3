using Predictive.Learning.Boosting;
using Predictive.Learning.Linear;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Boosting;

public sealed class BadInputTests
{
    private static readonly FeatureMatrix _two = new([FeatureColumn.Number("x")], [[1, 2]]);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_label_that_is_no_number_is_refused(double label)
    {
        var error = Assert.Throws<ArgumentException>(() => new LabelledRows(_two, [0, label], [1, 1]));
        var message = FormattableString.Invariant($"The label of row 1 is {label}; allowed are finite numbers");
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_weighs_nothing_or_everything_is_refused(double weight)
    {
        var error = Assert.Throws<ArgumentException>(() => new LabelledRows(_two, [0, 1], [1, weight]));
        var message = FormattableString.Invariant($"The weight of row 1 is {weight}; allowed are finite weights");
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BoostingLoss.Log, 2, "The label of row 1 is 2; the log loss allows 0 and 1")]
    [InlineData(BoostingLoss.Gamma, -0.5, "The label of row 1 is -0.5; the gamma loss allows finite amounts above 0")]
    public void A_label_that_the_loss_does_not_understand_is_refused(BoostingLoss loss, double label, string message)
    {
        var rows = new LabelledRows(_two, [1, label], [1, 1]);
        Assert.Contains(message, Refusal(rows, BoostingOptions.Default with { Loss = loss }), StringComparison.Ordinal);
    }

    [Fact]
    public void Logistic_regression_refuses_amounts_too()
    {
        var rows = new LabelledRows(_two, [1, 40], [1, 1]);
        var error = Assert.Throws<ArgumentException>(() => new LogisticLearner().Train(rows, rows, seed: 1));
        Assert.Contains("The label of row 1 is 40", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_class_alone_teaches_nothing_and_is_refused(double label)
    {
        var rows = new LabelledRows(_two, [label, label], [1, 1]);
        Assert.Contains(
            $"The labels of all 2 rows are {label}; the log loss learns from rows of both classes",
            Refusal(rows, BoostingOptions.Default),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_and_too_much_are_refused_before_any_work()
    {
        var none = new LabelledRows(new FeatureMatrix([FeatureColumn.Number("x")], [[]]), [], []);
        Assert.Contains("no rows to learn from", Refusal(none, BoostingOptions.Default), StringComparison.Ordinal);
        var bare = new LabelledRows(new FeatureMatrix([], []), [], []);
        Assert.Contains("no rows", Refusal(bare, BoostingOptions.Default), StringComparison.Ordinal);

        // One array stands for 2,200 columns, so that the test needs little memory.
        var column = new float[1_000_000];
        var many = new FeatureMatrix(
            [.. World.Rows(0, 2200).Select(at => FeatureColumn.Number($"n{at}"))],
            [.. World.Rows(0, 2200).Select(_ => column)]);
        double[] labels = [.. column.Select((_, row) => (double)(row & 1))];
        var rows = new LabelledRows(many, labels, Array.ConvertAll(labels, _ => 1.0));
        Assert.Contains(
            "1000000 rows of 2200 columns are 2200000000 cells; allowed are up to 2147483647",
            Refusal(rows, BoostingOptions.Default),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_say_nothing_are_noted()
    {
        var world = World.Make(seed: 12, rows: 300);
        var more = World.With(world, FeatureColumn.Number("constant"), [.. Enumerable.Repeat(3f, 300)]);
        more = World.With(more, FeatureColumn.Number("empty"), [.. Enumerable.Repeat(float.NaN, 300)]);
        Assert.Equal(["constant", "empty"], Trees(more).IgnoredColumns);
        Assert.Empty(Trees(world).IgnoredColumns);
    }

    private static BoostedTrees Trees(LabelledRows rows) =>
        (BoostedTrees)new BoostingLearner().Train(rows, rows, seed: 1);

    private static string Refusal(LabelledRows rows, BoostingOptions options) =>
        Assert.Throws<ArgumentException>(() => new BoostingLearner(options).Train(rows, rows, seed: 1)).Message;
}
