using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Api.Contracts;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Console;
using Predictive.Benchmarks.Serving;
using Xunit;

namespace Predictive.Apps.Tests.Benchmarks;

/// <summary>What the API is measured against answers as much as the API does.</summary>
[Collection(ApiTests.Name)]
public sealed class ServeBenchmarkTests(TrainedRegistry trained)
{
    [Fact]
    public async Task The_bare_endpoint_reads_the_same_body_and_answers_the_same_shape_of_the_same_size()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var body = Bodies.Many(20);
        var (without, with) = (WithReasons(body, "none"), WithReasons(body, "words"));
        string[] ours = [(await api.ScoreAsync(without)).Text, (await api.ScoreAsync(with)).Text];
        using var folder = new TempFolder();
        await File.WriteAllLinesAsync(folder.At("answers"), ours, TestContext.Current.CancellationToken);

        using var bare = await Server.StartBareAsync(folder.At("answers"));
        string[] theirs = [await bare.AskAsync(without), await bare.AskAsync(with)];

        Assert.All(ours.Zip(theirs), pair =>
        {
            Assert.InRange(pair.Second.Length, 0.98 * pair.First.Length, 1.02 * pair.First.Length);
            Assert.Equal(Ids(pair.First), Ids(pair.Second));
        });
        Assert.True(theirs[1].Length > 1.5 * theirs[0].Length);
    }

    private static string WithReasons(string body, string reasons)
    {
        var json = JsonNode.Parse(body)!;
        json["reasons"] = reasons;
        return json.ToJsonString();
    }

    private static IEnumerable<string> Ids(string answer) =>
        JsonSerializer.Deserialize<ScoreResponse>(answer, JsonSerializerOptions.Web)!.Scores.Select(score => score.Id);
}
