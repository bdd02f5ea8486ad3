using System.Text.Json;
using Predictive.Decisions;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A model becomes a rules file that our own reader loads; bad input leaves none behind.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class RulesSimplifyTests(TrainedFunnel trained)
{
    [Fact]
    public async Task The_rules_are_written_and_held_against_the_model_and_today_s()
    {
        using var folder = new TempFolder();
        var file = folder.At("simple.yaml");

        var run = await trained.RunAsync(
            "rules", "simplify", trained.Funnel, "--model", TrainedFunnel.Model, "--models", trained.Models,
            "--out", file, "--rules", "8", "--json");

        Assert.True(run.Code == 0, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(
            [
                "model", "version", "conversion", "horizonDays", "headline", "fittedTo", "candidates", "learnedFrom",
                "threshold", "rules", "loss", "gain", "notes",
            ],
            root.EnumerateObject().Select(one => one.Name));
        var rules = ScoringRulesFile.Load(file);
        Assert.InRange(rules.Rules.Count, 1, 8);
        Assert.Equal(rules.Rules.Count, root.GetProperty("rules").GetArrayLength());
        Assert.Equal(rules.Threshold, root.GetProperty("threshold").GetDouble());
        Assert.InRange(
            root.GetProperty("loss").GetProperty("other").GetProperty("auc").GetProperty("value").GetDouble(), 0.5, 1);
    }

    [Theory]
    [InlineData("0", "allowed are whole numbers from 1 to 100")]
    [InlineData("many", "allowed are whole numbers from 1 to 100")]
    public async Task A_number_of_rules_that_makes_no_sense_is_refused(string most, string words)
    {
        using var folder = new TempFolder();

        var run = await trained.RunAsync(
            "rules", "simplify", trained.Funnel, "--model", TrainedFunnel.Model, "--models", trained.Models,
            "--out", folder.At("simple.yaml"), "--rules", most);

        Assert.Equal(2, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("simple.yaml")));
    }

    [Fact]
    public async Task Today_s_rules_are_never_written_over()
    {
        var run = await trained.RunAsync(
            "rules", "simplify", trained.Funnel, "--model", TrainedFunnel.Model, "--models", trained.Models,
            "--out", Path.Combine(trained.Funnel, "rules.yaml"));

        Assert.Equal(2, run.Code);
        Assert.Contains("a file that is read here and would be lost", run.Error, StringComparison.Ordinal);
    }
}
