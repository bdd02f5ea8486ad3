using Predictive.Learning.Averaging;
using Predictive.Learning.Boosting;
using Predictive.Learning.Linear;
using Xunit;

namespace Predictive.Learning.Tests.Predicting;

public sealed class BatchMarginsTests
{
    [Fact]
    public void Every_scorer_gives_a_matrix_the_bits_it_gives_its_rows_on_any_number_of_threads()
    {
        var world = World.Make(seed: 22, rows: 5_000);
        var learners = new ILearner[] { new BoostingLearner(), new LogisticLearner() };
        foreach (var learner in learners.Append(new AveragedLearner(learners)))
        {
            var scorer = learner.Train(world, world.Take([]), seed: 3);
            var expected = World.MarginsOf(scorer, world.Features);
            foreach (var threads in new[] { 0, 1, 2, 5 })
            {
                var margins = new double[world.Rows];
                scorer.Margins(world.Features, margins, threads);
                Assert.Equal(expected, margins);
            }
        }
    }
}
