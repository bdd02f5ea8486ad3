using Predictive.Learning.Tuning;
using Xunit;

namespace Predictive.Learning.Tests.Tuning;

public sealed class AverageGateTests
{
    private static readonly LearnerSettings[] _alike =
    [
        LearnerSettings.Of("logistic", [new("strength", 0.01)]),
        LearnerSettings.Of("logistic", [new("strength", 0.01)]),
    ];

    [Fact]
    public void An_average_of_one_and_the_same_earns_nothing()
    {
        var gate = new AverageGate(new FoldJudge(TuningWorld.Folds(2), seed: 1), _alike, members: 2);

        Assert.True(gate.IsOpen);
        Assert.Equal(new ClusteredMean(0, 0), gate.Difference());
    }

    [Fact]
    public void An_average_of_two_that_see_different_halves_of_the_truth_earns_more_than_its_error()
    {
        // The numbers act in waves, which a linear model does not see; categories are hidden from the trees.
        var judge = new FoldJudge(TuningWorld.Folds(3, rows: 3000), seed: 1);
        LearnerSettings[] candidates =
        [
            LearnerSettings.Of("logistic"), LearnerSettings.Of("boosting", [new("minCategoryRows", 100_000)]),
        ];
        var difference = new AverageGate(judge, candidates, members: 2).Difference();

        Assert.True(difference.Mean < -2 * difference.Error, $"{difference}");
    }

    [Fact]
    public void What_a_fold_is_judged_by_was_not_chosen_on_it()
    {
        var folds = TuningWorld.Folds(4, folds: 2);
        LearnerSettings[] candidates =
        [
            LearnerSettings.Of("boosting"), LearnerSettings.Of("logistic"),
            LearnerSettings.Of("boosting", [new("maxLeaves", 2)]), LearnerSettings.Of("boosting", [new("l2", 50)]),
        ];
        var judge = new FoldJudge(folds, seed: 1);
        double LossOn(LearnerSettings one, int fold) => judge.Compare(
            _ => judge.MarginsOf(one, fold), _ => judge.MarginsOf(one, fold), [fold]).Loss.Mean;
        FoldMargins AverageOn(int fold) => FoldMargins.Average(
        [
            .. candidates.OrderBy(one => LossOn(one, 1 - fold)).Take(2).Select(one => judge.MarginsOf(one, fold)),
        ]);
        FoldMargins SingleOn(int fold) => judge.MarginsOf(candidates.MinBy(one => LossOn(one, 1 - fold))!, fold);

        Assert.Equal(
            judge.Compare(AverageOn, SingleOn, [0, 1]).Difference,
            new AverageGate(judge, candidates, members: 2).Difference());
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 1)]
    public void With_one_candidate_or_one_fold_there_is_nothing_to_average(int candidates, int folds)
    {
        var judge = new FoldJudge(TuningWorld.Folds(2, folds: folds), seed: 1);

        Assert.False(new AverageGate(judge, [.. _alike.Take(candidates)], members: 2).IsOpen);
    }
}
