using Predictive.Learning.Kernels;
using Predictive.Learning.Predicting;
using Predictive.Learning.Trees;
using Xunit;

namespace Predictive.Learning.Tests.Predicting;

public sealed class CompiledTreesTests
{
    public static TheoryData<int, int, int, int> Shapes => new()
    {
        // columns, trees, leaves, different thresholds
        { 1, 3, 2, 5 }, { 1, 40, 31, 2000 }, { 2, 70, 31, 40 }, { 7, 65, 16, 40 }, { 17, 64, 33, 400 },
        { 31, 100, 31, 40 }, { 40, 129, 31, 40 }, { 64, 63, 64, 40 }, { 65, 30, 65, 40 }, { 90, 20, 128, 40 },
        { 127, 20, 129, 40 }, { 130, 40, 31, 40 }, { 8, 10, 256, 40 }, { 8, 10, 257, 40 }, { 5, 9, 300, 3000 },
        { 9, 4, 1, 40 }, { 5000, 60, 31, 40 }, { 6, 1100, 7, 40 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_width_gives_the_bits_of_the_plain_walk(int columns, int trees, int leaves, int thresholds)
    {
        var random = new SeededRandom((ulong)((columns * 1000) + leaves));
        var forest = RandomTrees.Make(random, columns, trees, leaves, thresholds);
        float[][] rows = [.. Enumerable.Range(0, 300).Select(_ => RandomTrees.Row(random, forest))];
        var expected = Array.ConvertAll(rows, row => PlainWalk.Margin(forest, Inputs(forest, row)));
        var matrix = RandomTrees.Matrix(forest, rows);

        foreach (var width in KernelSet.Runnable)
        {
            var compiled = CompiledTrees.Of(forest, width)!;
            Assert.Equal(expected, Array.ConvertAll(rows, row => compiled.Margin(Inputs(forest, row))));
            var margins = new double[rows.Length];
            compiled.Margins(matrix, 0, margins);
            Assert.Equal(expected, margins);
            compiled.Margins(matrix, 7, margins.AsSpan(0, 290));
            Assert.Equal(expected[7..297], margins[..290]);
        }
    }

    [Fact]
    public void Trees_that_ask_nothing_and_no_trees_at_all_are_scored()
    {
        var random = new SeededRandom(3);
        foreach (var trees in new[] { 0, 1, 3, 70 })
        {
            var forest = RandomTrees.Make(random, columns: 3, trees, mostLeaves: 1);
            var row = RandomTrees.Row(random, forest);
            foreach (var width in KernelSet.Runnable)
            {
                var margin = CompiledTrees.Of(forest, width)!.Margin(Inputs(forest, row));
                Assert.Equal(PlainWalk.Margin(forest, Inputs(forest, row)), margin);
            }
        }
    }

    [Fact]
    public void A_question_without_a_code_is_walked_plainly()
    {
        FeatureColumn[] columns = [FeatureColumn.Category("industry", ["retail", "steel"])];
        var odd = new TreeNode { IsLevel = true, Threshold = 0.5f, Left = 1, Right = 2, Cover = 2 };
        var leaf = new TreeNode { Value = 1, Cover = 1 };
        var forest = new BoostedTrees(columns, [], 0, [new Tree([odd, leaf, leaf with { Value = 2 }])]);

        Assert.Null(CompiledTrees.Of(forest, KernelSet.ChosenWidth));
        Assert.Equal(1, forest.Margin([0.5f]));
        Assert.Equal(2, forest.Margin([1]));
        var margins = new double[2];
        forest.Margins(new FeatureMatrix(columns, [[0.5f, 1]]), margins);
        Assert.Equal([1.0, 2], margins);
    }

    [Fact]
    public void Threads_and_the_place_of_a_row_never_change_a_bit()
    {
        var random = new SeededRandom(5);
        var forest = RandomTrees.Make(random, columns: 12, trees: 30, mostLeaves: 31);
        float[][] rows = [.. Enumerable.Range(0, 9_001).Select(_ => RandomTrees.Row(random, forest))];
        var matrix = RandomTrees.Matrix(forest, rows);
        var expected = Array.ConvertAll(rows, row => forest.Margin(row));

        foreach (var threads in new[] { 0, 1, 2, 3, 7 })
        {
            var margins = new double[rows.Length];
            forest.Margins(matrix, margins, threads);
            Assert.Equal(expected, margins);
        }
    }

    [Fact]
    public void Many_threads_may_ask_one_scorer_from_its_first_moment()
    {
        var random = new SeededRandom(6);
        var forest = RandomTrees.Make(random, columns: 12, trees: 80, mostLeaves: 31);
        float[][] rows = [.. Enumerable.Range(0, 2_000).Select(_ => RandomTrees.Row(random, forest))];
        var expected = Array.ConvertAll(rows, row => PlainWalk.Margin(forest, Inputs(forest, row)));
        var margins = new double[rows.Length];
        var starts = new double[rows.Length];

        Parallel.For(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, row =>
        {
            var contributions = new double[rows[row].Length];
            margins[row] = forest.Margin(rows[row]);
            starts[row] = forest.Explain(rows[row], contributions) + contributions.Sum();
        });

        Assert.Equal(expected, margins);
        Assert.All(expected.Zip(starts), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Fact]
    public void A_matrix_that_does_not_fit_is_refused()
    {
        var forest = RandomTrees.Make(new SeededRandom(7), columns: 2, trees: 2, mostLeaves: 4);
        var matrix = RandomTrees.Matrix(forest, [[1, 2], [3, 4]]);
        var room = Assert.Throws<ArgumentException>(() => forest.Margins(matrix, new double[3]));
        Assert.Contains("room for 3 margins, but the matrix has 2 rows", room.Message, StringComparison.Ordinal);
        var other = new FeatureMatrix([FeatureColumn.Number("a"), FeatureColumn.Number("b")], [[1], [2]]);
        Assert.Throws<ArgumentException>(() => forest.Margins(other, new double[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => forest.Margins(matrix, new double[2], threads: -1));
    }

    private static float[] Inputs(BoostedTrees trees, float[] row)
    {
        var inputs = new float[trees.Inputs];
        trees.FillInputs(row, inputs);
        return inputs;
    }
}
