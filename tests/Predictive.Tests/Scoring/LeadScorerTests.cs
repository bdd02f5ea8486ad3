using Predictive.Data;
using Predictive.Features;
using Predictive.Learning;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Saving;
using Predictive.Models;
using Predictive.Scoring;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Scoring;

public sealed class LeadScorerTests
{
    private static readonly ICalibrator[] _calibrators =
    [
        new SigmoidCalibrator(1, 0),
        new SigmoidCalibrator(1e6, 0),
        new IsotonicCalibrator([-1, 1], [1e-9, 1 - 1e-9]),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(800)]
    [InlineData(1e6)]
    [InlineData(1e300)]
    public void However_sure_the_model_is_nothing_is_certain(double margin)
    {
        foreach (var calibrator in _calibrators)
        {
            foreach (var score in new[] { ScoreOf(margin, calibrator), ScoreOf(-margin, calibrator) })
            {
                Assert.InRange(score.Likelihood.Value, 1e-9, 1 - 1e-9);
                Assert.InRange(score.Base.Value, 1e-9, 1 - 1e-9);
                Assert.Equal(
                    score.Likelihood.Value, score.Base.Value + score.Reasons.Sum(reason => reason.Points), 1e-6);
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(7.9)]
    [InlineData(29.1)]
    public void An_age_within_a_day_of_the_schedule_is_no_surprise(double age) =>
        Assert.Empty(ScoreOf(1, _calibrators[0], age).Warnings);

    [Theory]
    [InlineData(0.4, "less than a day")]
    [InlineData(5.6, "5.6 days")]
    [InlineData(538.37, "538 days")]
    public void An_age_outside_training_is_warned_of_in_words(double age, string words) => Assert.Equal(
        [$"The lead is {words} old; the model learned from leads 7 to 30 days after creation."],
        ScoreOf(1, _calibrators[0], age).Warnings);

    /// <summary>The score of a lead whose only feature makes the whole margin.</summary>
    private static LeadScore ScoreOf(double margin, ICalibrator calibrator, double age = 7)
    {
        Feature size = new AttributeNumber("size", AttributeOwner.Lead);
        var columns = new[] { FeatureColumn.Number(size.Name) };
        var model = new LeadModel(
            new FeatureCatalogue([size], columns), FrozenTrackRecords.None,
            new LearnedModel(new OneNumber(columns, margin), calibrator));
        var lead = new HandFunnel(new AttributeColumn("size", AttributeKind.Number))
            .Lead("A", attributes: [AttributeValue.Of(1)]).At("A", age);
        return new LeadScorer(model, new AgeRange(7, 30)).Score(lead);
    }

    private sealed record OneNumber(IReadOnlyList<FeatureColumn> Columns, double Slope) : IScorer
    {
        public double Margin(ReadOnlySpan<float> row) => Slope * row[0];

        public double Explain(ReadOnlySpan<float> row, Span<double> contributions)
        {
            contributions[0] = Margin(row);
            return 0;
        }
    }
}
