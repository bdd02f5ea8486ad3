using Predictive.Learning;
using Predictive.Learning.Trees;
using Predictive.MLNet.Trees;
using Xunit;

namespace Predictive.MLNet.Tests.BuiltIn;

public sealed class FastTreeLearnerTests
{
    private static readonly LabelledRows _train = SmallWorld.Make(seed: 1, rows: 1500);
    private static readonly LabelledRows _later = SmallWorld.Make(seed: 2, rows: 800);
    private static readonly FastTreeLearner _learner = new();
    private static readonly BoostedTrees _stopped = (BoostedTrees)_learner.Train(_train, _later, seed: 7);

    [Fact]
    public void It_is_found_by_name_once_it_is_built_in()
    {
        MLNetLearners.BuildIn();
        MLNetLearners.BuildIn();

        Assert.Single(Learners.All, learner => learner.Name == "mlnet-fasttree");
        Assert.DoesNotContain("mlnet-fasttree", Learners.NotBuiltIn.Keys);
    }

    [Fact]
    public void It_learns_from_rows_with_missing_values_and_predicts_later_ones_better_than_their_rate()
    {
        var rate = _later.Labels.Average();
        var constant = Enumerable.Repeat(Elementary.LogOdds(rate), _later.Rows).ToArray();

        var loss = SmallWorld.LogLoss(SmallWorld.MarginsOf(_stopped, _later.Features), _later.Labels);

        Assert.True(loss < SmallWorld.LogLoss(constant, _later.Labels) - 0.05, $"{loss}");
    }

    [Fact]
    public void It_learns_where_every_row_has_a_missing_value()
    {
        var days = Enumerable.Repeat(float.NaN, _train.Rows).ToArray();
        var rows = _train.With(new FeatureMatrix(
            _train.Features.Columns,
            [_train.Features.Column(0).ToArray(), days, _train.Features.Column(2).ToArray()]));

        var scorer = (BoostedTrees)_learner.Train(rows, rows.Take([]), seed: 7);

        Assert.Equal(FastTreeOptions.Default.MaxTrees, scorer.Trees.Length);
        Assert.True(scorer.Trees[0].Nodes.Length > 1);
    }

    [Fact]
    public void Missing_empty_and_unseen_categories_are_three_things()
    {
        double Margin(float source) => _stopped.Margin([5, 3, source]);
        var (missing, empty, fair) = (Margin(float.NaN), Margin(0), Margin(1));

        Assert.True(empty > missing + 1, $"{empty} {missing}");
        Assert.True(fair > missing && fair < empty, $"{fair}");
        Assert.NotEqual(missing, Margin(FeatureColumn.Unseen));
        Assert.NotEqual(empty, Margin(FeatureColumn.Unseen));
    }

    [Fact]
    public void The_length_is_that_of_the_least_loss_on_later_rows_and_retraining_keeps_it()
    {
        var again = (TranslatedTrees)_learner.Retrain(_train, _stopped, seed: 7);

        Assert.InRange(_stopped.Trees.Length, 2, FastTreeOptions.Default.MaxTrees - 1);
        Assert.Equal(_stopped.Trees.Length, again.Trees.Trees.Length);
        Assert.Equal(
            SmallWorld.MarginsOf(_stopped, _later.Features), SmallWorld.MarginsOf(again, _later.Features));
    }

    [Fact]
    public void Contributions_add_up_to_the_margin()
    {
        var contributions = new double[3];
        foreach (var row in new float[][] { [5, 3, 1], [float.NaN, float.NaN, float.NaN], [1, 29, -1] })
        {
            var baseMargin = _stopped.Explain(row, contributions);
            Assert.Equal(_stopped.Margin(row), baseMargin + contributions.Sum(), 1e-9);
            Assert.Contains(contributions, one => one != 0);
        }
    }

    [Fact]
    public void Weights_count()
    {
        var heavy = new LabelledRows(
            _train.Features, _train.Labels, Array.ConvertAll(_train.Labels, label => label == 1 ? 5.0 : 1));

        var margins = SmallWorld.MarginsOf(_learner.Retrain(heavy, _stopped, seed: 7), _later.Features);

        Assert.True(margins.Average() > SmallWorld.MarginsOf(_stopped, _later.Features).Average() + 0.5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_also_side_by_side()
    {
        var learner = new FastTreeLearner(FastTreeOptions.Default with { ColumnShare = 0.5, MaxTrees = 30 });
        var one = (TranslatedTrees)learner.Retrain(_train, _stopped, seed: 3);
        var many = new TranslatedTrees[4];

        Parallel.For(0, many.Length, at => many[at] = (TranslatedTrees)learner.Retrain(_train, _stopped, seed: 3));
        var other = learner.Retrain(_train, _stopped, seed: 4);

        Assert.All(many, each => Assert.Equal(
            SmallWorld.MarginsOf(one, _later.Features), SmallWorld.MarginsOf(each, _later.Features)));
        Assert.All(many, each => Assert.True(one.EngineFile.Span.SequenceEqual(each.EngineFile.Span)));
        Assert.NotEqual(SmallWorld.MarginsOf(one, _later.Features), SmallWorld.MarginsOf(other, _later.Features));
    }

    [Fact]
    public void Eight_threads_get_the_answers_of_one()
    {
        var expected = SmallWorld.MarginsOf(_stopped, _later.Features);

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
            Assert.Equal(expected, SmallWorld.MarginsOf(_stopped, _later.Features)));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.0)]
    public void Rows_of_one_outcome_give_a_constant(double outcome)
    {
        var rows = new LabelledRows(
            _train.Features, Array.ConvertAll(_train.Labels, _ => outcome), _train.Weights);

        var scorer = _learner.Retrain(rows, _learner.Train(rows, _later, seed: 1), seed: 1);

        Assert.Equal(Math.Sign(outcome - 0.5), Math.Sign(Assert.Single(
            SmallWorld.MarginsOf(scorer, _later.Features).Distinct())));
    }

    [Fact]
    public void What_cannot_be_learned_from_is_refused()
    {
        var halves = new LabelledRows(
            _train.Features, Array.ConvertAll(_train.Labels, _ => 0.5), _train.Weights);

        Assert.Contains("row 0 is 0.5", Assert.Throws<ArgumentException>(
            () => _learner.Train(halves, _later, seed: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("MaxLeaves is 1; allowed are 2 to 64", Assert.Throws<ArgumentException>(
            () => new FastTreeLearner(new FastTreeOptions { MaxLeaves = 1 })).Message, StringComparison.Ordinal);
    }
}
