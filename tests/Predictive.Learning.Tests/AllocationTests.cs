using Predictive.Learning.Boosting;
using Predictive.Learning.Kernels;
using Predictive.Learning.Linear;
using Predictive.Learning.Predicting;
using Predictive.Learning.Tests.Predicting;
using Xunit;

namespace Predictive.Learning.Tests;

public sealed class AllocationTests
{
    [Fact]
    public void A_margin_and_its_explanation_allocate_nothing()
    {
        var world = World.Make(seed: 41, rows: 500);
        var row = new float[world.Features.Columns.Count];
        var contributions = new double[row.Length];
        world.Features.CopyRow(0, row);
        foreach (var learner in new ILearner[] { new BoostingLearner(), new LogisticLearner() })
        {
            var scorer = learner.Train(world, world, seed: 1);
            Assert.Equal(0, AllocatedBy(() => scorer.Margin(row) + scorer.Explain(row, contributions)));
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(130)]
    [InlineData(3000)]
    public void Compiled_trees_allocate_nothing_at_any_width(int columns)
    {
        var random = new SeededRandom(42);
        var forest = RandomTrees.Make(random, columns, trees: 70, mostLeaves: 31);
        var row = RandomTrees.Row(random, forest);
        var matrix = RandomTrees.Matrix(forest, [row, row, row]);
        var inputs = new float[forest.Inputs];
        var margins = new double[3];
        var contributions = new double[columns];
        forest.FillInputs(row, inputs);
        Assert.Equal(0, AllocatedBy(() => forest.Margin(row) + forest.Explain(row, contributions)));
        foreach (var width in KernelSet.Runnable)
        {
            var compiled = CompiledTrees.Of(forest, width)!;
            Assert.Equal(0, AllocatedBy(() => compiled.Margin(inputs)));
            Assert.Equal(0, AllocatedBy(() =>
            {
                compiled.Margins(matrix, 0, margins);
                return margins[0];
            }));
        }
    }

    /// <summary>
    /// The fewest bytes of five rounds of 100 questions: what every question allocates shows in each of them, a pool
    /// that the garbage collector trimmed in between does not.
    /// </summary>
    private static long AllocatedBy(Func<double> ask)
    {
        ask();
        return Enumerable.Range(0, 5).Select(_ => BytesOfRound(ask)).Min();
    }

    private static long BytesOfRound(Func<double> ask)
    {
        var sum = 0.0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            sum += ask();
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(double.IsFinite(sum));
        return allocated;
    }
}
