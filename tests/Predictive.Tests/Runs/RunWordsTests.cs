using System.Text.Json.Nodes;
using Predictive.Evaluation;
using Predictive.Registry;
using Xunit;

namespace Predictive.Tests.Runs;

/// <summary>What a run says of its counts.</summary>
public sealed class RunWordsTests
{
    [Fact]
    public void With_several_ages_snapshots_are_counted_and_said()
    {
        using var funnel = new OutcomeFunnel(top: "snapshot: [0d, 2d]\n");
        var steps = new List<string>();

        var run = TrainingRun.On(funnel.File, new TrainingRunOptions(), steps.Add);
        var version = funnel.Register(run);

        Assert.Contains(steps, step => step.StartsWith("Learning from all ", StringComparison.Ordinal)
            && step.EndsWith(" mature snapshots, for service", StringComparison.Ordinal));
        Assert.EndsWith(" latest snapshots", run.Cut.Reason, StringComparison.Ordinal);
        Assert.Contains(" latest snapshots that it had not seen", version.Card.QualityNote, StringComparison.Ordinal);
        Assert.Equal([0, 2], version.ReadEvaluation().Schedule!.Ages!);
        Assert.Equal([0, 2], VersionMeasurement.On(funnel.File, version).Evaluation.Schedule!.Ages!);
    }

    [Fact]
    public void Thousands_stand_apart()
    {
        using var funnel = new OutcomeFunnel(leads: 1200);
        var steps = new List<string>();

        var run = TrainingRun.On(funnel.File, new TrainingRunOptions(), steps.Add);
        var version = funnel.Register(run);

        var mature = run.Snapshots.Mature.Count;
        Assert.InRange(mature, 1100, 1200);
        Assert.Contains($"Learning from all 1,{mature - 1000} mature leads, for service", steps);
        Assert.Contains(
            $"this version is the same recipe on all 1,{mature - 1000} mature leads.",
            version.Card.QualityNote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_says_for_how_many_it_was_chosen()
    {
        var chances = Enumerable.Range(0, 2400).Select(row => row / 2400.0).ToArray();
        var rows = new ScoredRows(chances, [.. chances.Select((_, row) => row % 2 == 0 ? 0.0 : 1.0)]);

        var cut = CutChoice.Of(rows, null, 0.125, "snapshots");

        Assert.Equal("the top 12.5 % of the 2,400 latest snapshots", cut.Reason);
    }

    [Fact]
    public void An_evaluation_of_a_version_that_did_not_say_its_ages_yet_is_still_read()
    {
        using var funnel = new OutcomeFunnel();
        var version = funnel.Register(TrainingRun.On(funnel.File, new TrainingRunOptions()));
        var path = Path.Combine(version.Folder, VersionFiles.Evaluation);
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n");
        var document = JsonNode.Parse(lines)!.AsObject();
        Assert.True(document.Remove("schedule"));
        File.WriteAllText(path, document.ToJsonString());

        Assert.Null(version.ReadEvaluation().Schedule);
    }

    [Fact]
    public void Five_conversions_to_test_on_are_too_few_to_say_anything()
    {
        using var funnel = new OutcomeFunnel(leads: 400, visitsToConvert: 120);

        var run = TrainingRun.On(funnel.File, new TrainingRunOptions());
        var document = RunDocuments.EvaluationOf(run, "0001");

        Assert.InRange(run.Evaluation.Conversions, 1, 9);
        Assert.True(document.TooFewConversions);
        Assert.StartsWith(
            $"Too few conversions to say: {run.Evaluation.Conversions} of", document.Verdict, StringComparison.Ordinal);
        Assert.Null(run.Evaluation.RanksBetterThanChance);
    }
}
