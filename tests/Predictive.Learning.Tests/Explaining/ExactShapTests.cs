using Predictive.Learning.Explaining;
using Predictive.Learning.Tests.Predicting;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Explaining;

public sealed class ExactShapTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 2)]
    [InlineData(3, 31)]
    [InlineData(9, 60)]
    [InlineData(10, 300)]
    public void Contributions_to_any_trees_equal_brute_force(int columns, int leaves)
    {
        var random = new SeededRandom((ulong)(columns + leaves));
        var forest = RandomTrees.Make(random, columns, trees: 4, leaves);
        for (var i = 0; i < 4; i++)
        {
            var row = RandomTrees.Row(random, forest);
            var contributions = new double[columns];
            var start = forest.Explain(row, contributions);
            Assert.Equal(BruteForceShapley.Expected(forest, row, 0), start, 1e-12);
            var expected = BruteForceShapley.Of(forest, row);
            Assert.All(expected.Zip(contributions), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
        }
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 5)]
    [InlineData(6, 16)]
    [InlineData(6, 40)]
    public void Trees_say_the_same_looked_up_and_worked_out(int columns, int leaves)
    {
        var random = new SeededRandom((ulong)(40 + columns + leaves));
        var forest = RandomTrees.Make(random, columns, trees: 20, leaves);
        var (lookedUp, workedOut) = (new TreeShap(forest), new TreeShap(forest, mostQuestions: -1));
        for (var i = 0; i < 50; i++)
        {
            var inputs = new float[forest.Inputs];
            forest.FillInputs(RandomTrees.Row(random, forest), inputs);
            var (one, other) = (new double[columns], new double[columns]);
            lookedUp.Add(inputs, one);
            workedOut.Add(inputs, other);
            Assert.All(one.Zip(other), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        }
    }

    [Fact]
    public void Trees_that_ask_what_has_no_code_say_the_same_as_their_like()
    {
        var (coded, uncoded) = (OfOneLevel(level: 3), OfOneLevel(level: 1 << 25));
        foreach (var isThere in new[] { true, false })
        {
            var (one, other) = (new double[1], new double[1]);
            Assert.Equal(
                coded.Explain([isThere ? 3 : float.NaN], one), uncoded.Explain([isThere ? 1 << 25 : float.NaN], other));
            Assert.Equal(one, other);
            Assert.NotEqual(0, one[0]);
        }

        static BoostedTrees OfOneLevel(float level) => new([FeatureColumn.Number("n")], [], 0, [new Tree([
            new TreeNode { Threshold = level, IsLevel = true, MissingLeft = false, Left = 1, Right = 2, Cover = 3 },
            new TreeNode { Value = 2, Cover = 1 },
            new TreeNode { Value = -1, Cover = 2 },
        ])]);
    }

    [Fact]
    public void A_tree_as_deep_as_any_that_asks_a_new_column_each_time_adds_up()
    {
        const int depth = 64;
        var nodes = new TreeNode[(2 * depth) + 1];
        for (var step = 0; step < depth; step++)
        {
            nodes[2 * step] = new TreeNode { Column = step, Left = (2 * step) + 1, Right = (2 * step) + 2 };
            nodes[2 * step] = nodes[2 * step] with { Cover = (2 * depth) - step };
            nodes[(2 * step) + 1] = new TreeNode { Value = step % 7, Cover = 1 + (step % 3) };
        }

        nodes[2 * depth] = new TreeNode { Value = 100, Cover = 1 };
        FeatureColumn[] columns = [.. Enumerable.Range(0, depth).Select(column => FeatureColumn.Number($"n{column}"))];
        var forest = new BoostedTrees(columns, [], 0, [new Tree(nodes)]);
        var row = new float[depth];
        var contributions = new double[depth];
        foreach (var answered in new[] { 0, 1, 31, 63, 64 })
        {
            for (var column = 0; column < depth; column++)
            {
                row[column] = column < answered ? 1 : 0;
            }

            var start = forest.Explain(row, contributions);
            Assert.Equal(forest.Margin(row), start + contributions.Sum(), 1e-9);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(32)]
    public void Quadrature_integrates_powers_exactly(int points)
    {
        var quadrature = new Quadrature(points);
        for (var power = 0; power < 2 * points; power++)
        {
            var terms = quadrature.Points.Zip(quadrature.Weights, (point, weight) => weight * Math.Pow(point, power));
            Assert.Equal(1.0 / (power + 1), terms.Sum(), 1e-14);
        }
    }
}
