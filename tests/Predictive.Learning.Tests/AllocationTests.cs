using Predictive.Learning.Boosting;
using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests;

public sealed class AllocationTests
{
    [Fact]
    public void A_margin_allocates_nothing()
    {
        var world = World.Make(seed: 41, rows: 500);
        var row = new float[world.Features.Columns.Count];
        world.Features.CopyRow(0, row);
        foreach (var learner in new ILearner[] { new BoostingLearner(), new LogisticLearner() })
        {
            var scorer = learner.Train(world, world, seed: 1);
            var sum = scorer.Margin(row);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                sum += scorer.Margin(row);
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(double.IsFinite(sum));
        }
    }
}
