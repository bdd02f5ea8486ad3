using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A version that learned from young leads says so, and is measured again as it was trained.</summary>
[Collection(WithTrainedFunnel.Name)]
public sealed class ImmatureTests(TrainedFunnel trained)
{
    [Fact]
    public async Task A_version_that_weighed_young_leads_says_so_and_evaluates_as_it_was_trained()
    {
        string[] options = ["--model", "young", "--models", Path.Combine(trained.Folder, "young-models")];
        var training = await trained.RunAsync(
            ["train", trained.Funnel, "--immature", "weighted", "--learner", "logistic", "--json", .. options]);
        var evaluation = await trained.RunAsync(["evaluate", trained.Funnel, "--json", .. options]);

        Assert.Equal((0, 0), (training.Code, evaluation.Code));
        using var first = JsonDocument.Parse(training.Output);
        using var again = JsonDocument.Parse(evaluation.Output);
        Assert.Contains(
            first.RootElement.GetProperty("notes").EnumerateArray(),
            note => note.GetString()!.StartsWith("The snapshots that were too young", StringComparison.Ordinal));
        Assert.Equal(
            first.RootElement.GetProperty("metrics").GetRawText(),
            again.RootElement.GetProperty("metrics").GetRawText());
    }
}
