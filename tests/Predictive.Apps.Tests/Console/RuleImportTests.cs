using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>A HubSpot score becomes a rules file, and a bad one leaves none behind.</summary>
public sealed class RuleImportTests : IDisposable
{
    private const string Score =
        """
        { "name": "Contacts", "objectTypeId": "0-1", "maxScorePerCategory": 100, "groupConfigs": [
          { "groupName": "Title", "maxValue": 40, "ruleConfigurations": [
            { "configuration": { "calculation": { "type": "CONSTANT", "value": 25 },
              "filterBranch": { "filterBranchType": "AND", "filters": [ { "filterType": "PROPERTY",
                "property": "jobtitle", "operation": { "operator": "CONTAINS", "values": ["VP"] } } ] } } },
            { "configuration": { "calculation": { "type": "CONSTANT", "value": 9 } } } ] } ] }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_score_becomes_a_rules_file_and_the_rest_is_said_in_words()
    {
        _folder.Write("score.json", Score);

        var run = await ConsoleProcess.RunInAsync(_folder.Path, "rules", "import", "score.json", "--out", "my.yaml");

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal("my.yaml: 1 rule carried over from score.json.\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains("it gives 9 points, and does not say for what", run.Error, StringComparison.Ordinal);
        Assert.Contains("A HubSpot score has no threshold; 25 was written.", run.Error, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(_folder.At("my.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("threshold: 25\n", written, StringComparison.Ordinal);
        Assert.Contains("attribute: \"jobtitle\", contains: [\"VP\"]", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"groupConfigs\": [] }", "nothing can be carried over")]
    [InlineData("{ ", "this is not JSON")]
    public async Task What_is_no_score_leaves_no_file_behind(string json, string words)
    {
        _folder.Write("score.json", json);

        var run = await ConsoleProcess.RunInAsync(_folder.Path, "rules", "import", "score.json");

        Assert.Equal(2, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("rules.yaml")));
    }
}
