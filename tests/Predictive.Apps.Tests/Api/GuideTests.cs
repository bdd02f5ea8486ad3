using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>The curl examples of the guide are run, in their order, against the sample model.</summary>
[Collection(SampleApi.Name)]
public sealed partial class GuideTests(SampleModel sample)
{
    private static readonly string _guide =
        File.ReadAllText(Path.Combine(Repository.Root, "src", "Predictive.Api", "README.md"));

    [Fact]
    public async Task Every_example_of_the_guide_does_what_it_says()
    {
        Assert.SkipUnless(Commands("curl"), "No curl is here.");
        await using var api = await RunningApi.StartAsync(
            sample.NewCopy(), $"--Predictive:Store={sample.NewStore()}");
        var scripts = Scripts().Matches(_guide).Select(match => match.Groups[1].Value).ToList();
        Assert.True(scripts.Count >= 6, "The guide shows fewer examples than it did.");
        var answers = new List<JsonNode>();
        foreach (var script in scripts)
        {
            answers.AddRange((await RunAsync(script, $"{api.Client.BaseAddress}v1"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!));
        }

        Assert.True(answers.Count >= 15);
        Assert.All(answers, answer => Assert.Null(answer["status"]));
        Assert.Single(answers, answer => answer["errors"] is not null);
        Assert.Single(answers, answer => answer["scores"]?[0]!["predictionId"] is not null);
        Assert.True(answers.Single(answer => answer["erased"] is JsonValue)["erased"]!.GetValue<int>() > 3);
    }

    [Fact]
    public void Every_file_it_links_to_is_there() => Assert.All(
        Links().Matches(_guide).Select(match => match.Groups[1].Value),
        link => Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "Predictive.Api", link)), link));

    private static bool Commands(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>What the commands print; each answer ends with a line of its own.</summary>
    private static async Task<string> RunAsync(string script, string api)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(
            "set -euo pipefail; curl() { command curl --fail-with-body \"$@\" && echo; }\n" + script);
        start.Environment["API"] = api;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script}\n{await output}{await error}");
        return await output;
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex(@"\]\(([^)#:]+)")]
    private static partial Regex Links();
}
