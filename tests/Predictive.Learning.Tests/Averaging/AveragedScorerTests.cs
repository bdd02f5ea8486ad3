using System.Text;
using Predictive.Learning.Averaging;
using Predictive.Learning.Boosting;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Linear;
using Predictive.Learning.Saving;
using Xunit;

namespace Predictive.Learning.Tests.Averaging;

public sealed class AveragedScorerTests
{
    private static readonly LabelledRows _rows = World.Make(seed: 21, rows: 500);
    private static readonly AveragedLearner _learner = new([new BoostingLearner(), new LogisticLearner()]);

    private static readonly AveragedScorer _average = (AveragedScorer)_learner.Train(
        _rows.Take(World.Rows(0, 400)), _rows.Take(World.Rows(400, 500)), seed: 3);

    [Fact]
    public void Its_margin_is_the_mean_of_the_margins()
    {
        var (one, other) = (_average.Scorers[0], _average.Scorers[1]);

        Assert.Equal(
            World.MarginsOf(one, _rows.Features).Zip(World.MarginsOf(other, _rows.Features), (a, b) => (a + b) / 2),
            World.MarginsOf(_average, _rows.Features));
    }

    [Fact]
    public void Its_contributions_add_up_to_its_margin()
    {
        var row = new float[_rows.Features.Columns.Count];
        var contributions = new double[row.Length];
        for (var i = 0; i < _rows.Rows; i++)
        {
            _rows.Features.CopyRow(i, row);
            var expected = _average.Explain(row, contributions);
            Assert.Equal(_average.Margin(row), expected + contributions.Sum(), 1e-9);
        }
    }

    [Fact]
    public void Saved_and_loaded_it_gives_the_same_bits_and_the_same_file()
    {
        var bytes = Bytes(_average);
        var loaded = ModelFile.Load(new MemoryStream(bytes)).Model.Scorer;

        Assert.Equal(World.MarginsOf(_average, _rows.Features), World.MarginsOf(loaded, _rows.Features));
        Assert.Equal(bytes, Bytes(loaded));
    }

    [Fact]
    public void It_is_learned_again_member_by_member()
    {
        var again = (AveragedScorer)_learner.Retrain(_rows, _average, seed: 3);

        Assert.Equal(
            World.MarginsOf(new LogisticLearner().Retrain(_rows, _average.Scorers[1], seed: 3), _rows.Features),
            World.MarginsOf(again.Scorers[1], _rows.Features));
        Assert.Throws<ArgumentException>(() => _learner.Retrain(_rows, _average.Scorers[0], seed: 3));
    }

    [Fact]
    public void A_file_with_one_scorer_or_an_average_of_averages_is_refused()
    {
        var file = Encoding.UTF8.GetString(Bytes(_average));
        var nested = file.Replace("\"boosted-trees\"", "\"average\"", StringComparison.Ordinal);

        Assert.Contains("the kind is 'average'", Refusal(nested), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AveragedScorer([_average.Scorers[0]]));
    }

    private static string Refusal(string file) => Assert.Throws<InvalidDataException>(
        () => ModelFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(file)))).Message;

    private static byte[] Bytes(IScorer scorer)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(stream, "average", new LearnedModel(scorer, new SigmoidCalibrator(1, 0)));
        return stream.ToArray();
    }
}
