using Predictive.Data;
using Xunit;

namespace Predictive.Tests.Runs;

/// <summary>A version speaks of the leads it learned from, and refuses others before any table is opened.</summary>
public sealed class OtherFunnelTests : IDisposable
{
    private const string OtherColumns = "id: id, created: created, source: ignore, visits: category, became: outcome, "
        + "on: outcomeDate";

    private readonly OutcomeFunnel _funnel = new();

    [Fact]
    public void A_funnel_without_the_attributes_of_the_version_is_refused_with_their_names()
    {
        var version = _funnel.Register(TrainingRun.On(_funnel.File, new TrainingRunOptions()));
        _funnel.Describe(top: "", OtherColumns);
        _funnel.LoseTable();

        string[] refusals =
        [
            Assert.Throws<BadInputException>(() => VersionMeasurement.On(_funnel.File, version)).Message,
            Assert.Throws<BadInputException>(() => BatchScoring.Of(version, _funnel.Folder, asOf: null)).Message,
        ];

        Assert.All(refusals, refusal => Assert.EndsWith(
            "funnel.yaml lacks what flat@0001 learned from: 'source' (category), 'visits' (number). Name these columns "
            + "there, or use a version trained on this funnel.",
            refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void A_funnel_of_another_conversion_does_not_measure_the_version()
    {
        var version = _funnel.Register(TrainingRun.On(_funnel.File, new TrainingRunOptions()));
        var other = _funnel.File with { Conversion = ConversionStage.Won };
        _funnel.LoseTable();

        var refusal = Assert.Throws<BadInputException>(() => VersionMeasurement.On(other, version));

        Assert.StartsWith("flat@0001 is about 'outcome', and ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("State 'conversion: outcome' there", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_funnel_is_measured_and_read_once()
    {
        var version = _funnel.Register(TrainingRun.On(_funnel.File, new TrainingRunOptions()));
        var steps = new List<string>();

        var measured = VersionMeasurement.On(_funnel.File, version, steps.Add);

        Assert.Equal("recipe", measured.Evaluation.Measured);
        Assert.Single(steps, step => step.StartsWith("Reading", StringComparison.Ordinal));
    }

    [Fact]
    public void Leads_of_an_age_that_training_never_saw_are_counted()
    {
        var version = _funnel.Register(TrainingRun.On(_funnel.File, new TrainingRunOptions()));
        var asOf = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);

        var scoring = BatchScoring.Of(version, _funnel.Folder, asOf);

        var warned = scoring.Run().Count(lead => lead.Score.Warnings.Any(
            warning => warning.Contains("the model learned from leads", StringComparison.Ordinal)));
        Assert.InRange(warned, 1, scoring.Open.Count - 1);
        Assert.Equal(warned, scoring.OutsideTrainedAges);
    }

    public void Dispose() => _funnel.Dispose();
}
