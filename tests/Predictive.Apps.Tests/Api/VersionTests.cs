using System.Net;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class VersionTests(TrainedRegistry trained)
{
    private const string Why = "{\"why\": \"It ranks better\", \"by\": \"Ann\"}";

    [Fact]
    public async Task A_promoted_version_answers_from_then_on_and_a_rollback_brings_the_one_before_back()
    {
        var registry = trained.Copy();
        TrainedRegistry.Train(trained.FunnelFolder, registry, seed: 8);
        await using var api = await RunningApi.StartAsync(registry.Folder, "--Predictive:CheckSeconds=3600");
        Assert.Equal("0002", await AnsweredByAsync(api));

        var promoted = await api.PostAsync("/v1/models/tiny@1/promote", Why);
        Assert.Equal(HttpStatusCode.OK, promoted.Status);
        Assert.Equal("promotion 0001 0002 Ann It ranks better", Told(promoted));
        Assert.Equal("0001", await AnsweredByAsync(api));

        var again = (await api.PostAsync("/v1/models/1/promote", Why)).IsProblem(HttpStatusCode.Conflict);
        Assert.Contains("in charge already", again.Detail, StringComparison.Ordinal);
        (await api.PostAsync("/v1/models/2/rollback", Why)).IsProblem(HttpStatusCode.Conflict);

        Assert.Equal("rollback 0002 0001 Ann It ranks better", Told(await api.PostAsync("/v1/models/1/rollback", Why)));
        Assert.Equal("0002", await AnsweredByAsync(api));
        var card = (await api.GetAsync("/v1/models/0002/card")).Json;
        Assert.True(card["inCharge"]!.GetValue<bool>());
        Assert.Equal(2, card["changes"]!.AsArray().Count);
        Assert.Equal(2, registry.Champions.ChangesOf("tiny").Count);
    }

    [Fact]
    public async Task A_card_tells_what_was_measured_with_intervals()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var card = (await api.GetAsync("/v1/models/tiny@0001/card")).Json;
        var evaluation = trained.Registry.Load(new ModelName("tiny", "0001")).ReadEvaluation();
        Assert.Equal(evaluation.Verdict, card["verdict"]!.GetValue<string>());
        Assert.Equal(evaluation.Metrics["auc"].Low, card["metrics"]!["auc"]!["low"]!.GetValue<double>());
        Assert.Equal(evaluation.PastLeads!.Count, card["pastLeads"]!.AsArray().Count);
        Assert.Equal(90, card["card"]!["horizonDays"]!.GetValue<int>());
        Assert.NotEmpty(card["comparison"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("tiny@0009")]
    [InlineData("9")]
    [InlineData("tiny")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%2e%2e%2f0001")]
    [InlineData("..%5C..%5Ctiny@0001")]
    [InlineData("tiny@..%2F0001")]
    [InlineData(".tiny@0001")]
    [InlineData("tiny%00@0001")]
    [InlineData("tiny@0001%0d%0aSet-Cookie:a=b")]
    public async Task A_version_that_is_none_is_not_found_wherever_its_name_leads(string version)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        foreach (var answer in new[]
        {
            await api.GetAsync($"/v1/models/{version}/card"),
            await api.PostAsync($"/v1/models/{version}/promote", Why),
            await api.PostAsync($"/v1/models/{version}/rollback", Why),
        })
        {
            Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, answer.Text);
            Assert.DoesNotContain("Set-Cookie", answer.Headers.Keys);
        }
    }

    [Theory]
    [InlineData("{}", "$.why: This field is missing;")]
    [InlineData("{\"why\": \"a\\nb\"}", "$.why: This must be one line of 1 to 1000 characters")]
    [InlineData("{\"why\": \"a\", \"who\": \"Ann\"}", "$.who: The body has no field 'who'; allowed are why, by.")]
    public async Task A_change_without_a_reason_is_refused(string body, string error)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = (await api.PostAsync("/v1/models/1/promote", body)).IsProblem(HttpStatusCode.BadRequest);
        Assert.Contains(error, answer.Errors, StringComparison.Ordinal);
        Assert.Empty(trained.Registry.Champions.ChangesOf("tiny"));
    }

    private static async Task<string> AnsweredByAsync(RunningApi api) =>
        (await api.ScoreAsync(Bodies.Good)).Json["model"]!["version"]!.GetValue<string>();

    private static string Told(ApiAnswer answer) => string.Join(
        ' ', new[] { "act", "version", "before", "by", "why" }.Select(name => answer.Json[name]!.GetValue<string>()));
}
