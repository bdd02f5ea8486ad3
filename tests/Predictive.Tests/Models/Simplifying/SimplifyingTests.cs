using Predictive.Learning;
using Predictive.Models;
using Predictive.Models.Simplifying;
using Xunit;

namespace Predictive.Tests.Models.Simplifying;

public sealed class SimplifyingTests
{
    private static readonly int[] _truth = [6, -4, 10, 0, 0, 3];

    [Fact]
    public void The_conditions_that_matter_are_taken_and_the_others_left()
    {
        var path = ForwardSelection.Run(Table(seed: 1, rows: 4_000, isSoft: true), most: 4);

        Assert.Equal([0, 1, 2, 5], path[^1].Conditions.Order());
        Assert.Equal(2, path[0].Conditions[0]);
    }

    [Fact]
    public void Each_condition_lowers_the_loss()
    {
        var table = Table(seed: 2, rows: 4_000, isSoft: false);

        var losses = ForwardSelection.Run(table, most: 4).Select(weighed => weighed.LossOn(table)).ToList();

        Assert.Equal(losses.OrderDescending(), losses);
        Assert.True(losses.Count > 1);
    }

    [Fact]
    public void Log_odds_are_those_of_the_rows()
    {
        var weighed = ForwardSelection.Run(Table(seed: 3, rows: 20_000, isSoft: true), most: 4)[^1];

        foreach (var (place, condition) in weighed.Conditions.Index())
            Assert.Equal(0.1 * _truth[condition], weighed.LogOdds[place], 0.01);
        Assert.Equal(-1.5, weighed.Intercept, 0.01);
    }

    [Fact]
    public void Whole_points_keep_the_ratios_of_the_truth()
    {
        var table = Table(seed: 4, rows: 8_000, isSoft: true);
        var weighed = new WeighedConditions([0, 1, 2, 5], [0.6, -0.4, 1.0, 0.3], -1.5);

        var points = IntegerPoints.Of(table, weighed);

        Assert.Equal([6, -4, 10, 3], points);
    }

    [Fact]
    public void No_single_point_more_or_less_would_tell_more()
    {
        var table = Table(seed: 5, rows: 2_000, isSoft: false);
        var weighed = ForwardSelection.Run(table, most: 4)[^1];

        var points = IntegerPoints.Of(table, weighed);

        var loss = PointSums.Of(table, weighed.Conditions, points).Fitted().Loss;
        for (var place = 0; place < points.Length; place++)
        {
            foreach (var by in new[] { -1, 1 })
            {
                var moved = points.ToArray();
                moved[place] += by;
                Assert.True(PointSums.Of(table, weighed.Conditions, moved).Fitted().Loss > loss - 1e-9);
            }
        }
    }

    [Fact]
    public void The_loss_of_points_is_that_of_the_rows_one_by_one()
    {
        var table = Table(seed: 6, rows: 300, isSoft: false);
        int[] points = [3, -2, 5];
        var sums = PointSums.Of(table, [0, 1, 2], points);

        var (intercept, slope, loss) = sums.Fitted();

        var byRow = 0.0;
        for (var row = 0; row < table.Meets.Rows; row++)
        {
            var margin = intercept;
            foreach (var condition in table.Meets[row].Columns)
                margin += condition < 3 ? slope * points[condition] : 0;
            byRow += table.Weights[row] * (Math.Log(1 + Math.Exp(margin)) - (table.Targets[row] * margin));
        }

        Assert.Equal(byRow / table.Weight, loss, 1e-9);
    }

    private static ConditionTable Table(ulong seed, int rows, bool isSoft)
    {
        var chance = new SeededRandom(seed);
        var (meets, targets, weights) = (new SparseRows(), new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            var margin = -1.5;
            for (var condition = 0; condition < _truth.Length; condition++)
            {
                if (chance.NextBelow(condition + 2) > 0)
                    continue;
                meets.Add(condition, 1);
                margin += 0.1 * _truth[condition];
            }

            meets.EndRow();
            var likelihood = 1 / (1 + Math.Exp(-margin));
            targets[row] = isSoft ? likelihood : chance.NextDouble() < likelihood ? 1 : 0;
            weights[row] = 0.5 + chance.NextDouble();
        }

        return new ConditionTable(meets, _truth.Length, targets, weights);
    }
}
