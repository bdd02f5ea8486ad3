using Predictive.Learning;
using Predictive.Learning.Trees;
using Predictive.MLNet.Search;
using Xunit;

namespace Predictive.MLNet.Tests.BuiltIn.Search;

/// <summary>Runs where AutoML is built in.</summary>
public sealed class AutoMLLearnerTests
{
    private static readonly LabelledRows _train = SmallWorld.Make(seed: 1, rows: 1000);
    private static readonly LabelledRows _later = SmallWorld.Make(seed: 2, rows: 800);
    private static readonly AutoMLLearner _learner = new(new AutoMLOptions { MaxModels = 3 });

    [Fact]
    public void It_is_found_by_name_once_it_is_built_in()
    {
        MLNetLearners.BuildIn();

        Assert.Single(Learners.All, learner => learner.Name == "mlnet-automl");
        Assert.Empty(Learners.NotBuiltIn);
    }

    [Fact]
    public void What_it_finds_predicts_later_rows_and_is_found_again_by_the_same_seed()
    {
        var found = _learner.Train(_train, _later, seed: 7);
        var served = (TranslatedTrees)_learner.Retrain(_train, found, seed: 7);
        var again = _learner.Retrain(_train, _learner.Train(_train, _later, seed: 7), seed: 7);

        var rate = Elementary.LogOdds(_later.Labels.Average());
        var margins = SmallWorld.MarginsOf(served, _later.Features);

        Assert.Equal(margins, SmallWorld.MarginsOf(again, _later.Features));
        Assert.True(
            SmallWorld.LogLoss(margins, _later.Labels)
                < SmallWorld.LogLoss([.. margins.Select(_ => rate)], _later.Labels));
        Assert.True(served.EngineFile.Length > 0);
    }

    [Fact]
    public void Without_later_rows_the_last_of_its_own_judge() =>
        Assert.True(_learner.Train(_train, _train.Take([]), seed: 7) is FoundTrees { Trees.Trees.Length: > 0 });
}
