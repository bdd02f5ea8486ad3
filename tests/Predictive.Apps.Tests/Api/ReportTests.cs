using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ReportTests(TrainedRegistry trained)
{
    [Theory]
    [InlineData("/v1/leads/refused/events", "{}", "$: There is nothing to keep; send a 'lead', 'events' or both.")]
    [InlineData("/v1/leads/refused/events", "[]", "$: This must be an object; got an array.")]
    [InlineData("/v1/leads/refused/events", "{\"events\": [{\"type\": \"x\"}]}",
        "$.events[0].at: This field is missing;")]
    [InlineData("/v1/leads/refused/events", "{\"events\": [{\"type\": \"x\", \"at\": \"soon\"}]}",
        "$.events[0].at: 'soon' is no ISO 8601 date")]
    [InlineData("/v1/leads/refused/events", "{\"lead\": {\"attributes\": {\"level\": [1]}}}",
        "$.lead.attributes.level: This must be a text, a number, a flag or null; got an array.")]
    [InlineData("/v1/leads/refused/events", "{\"lead\": {\"doNotProfile\": \"yes\"}}",
        "$.lead.doNotProfile: This must be true or false; got the text 'yes'.")]
    [InlineData("/v1/leads/refused/events", "{\"lead\": {\"account\": {\"name\": \"Acme\"}}}",
        "$.lead.account.id: This field is missing;")]
    [InlineData("/v1/leads/refused/events", "{\"lead\": {\"emial\": \"x\"}}", "Did you mean 'email'?")]
    [InlineData("/v1/outcomes", "{\"outcomes\": []}", "$.outcomes: Send 1 to 1000 of them; got none.")]
    [InlineData("/v1/outcomes", "{\"outcomes\": [{\"lead\": \"refused\", \"kind\": \"wonn\", \"at\": \"2026-06-01\"}]}",
        "$.outcomes[0].kind: This is 'wonn'; allowed are worked, opportunity, won, lost. Did you mean 'won'?")]
    [InlineData("/v1/outcomes", "{\"outcomes\": [{\"kind\": \"won\", \"at\": \"2026-06-01\"}]}",
        "$.outcomes[0].lead: This field is missing;")]
    [InlineData("/v1/dispositions",
        "{\"dispositions\": [{\"lead\": \"refused\", \"verdict\": \"maybe\", \"at\": \"2026-06-01\"}]}",
        "$.dispositions[0].verdict: This is 'maybe'; allowed are accepted, rejected, recycled.")]
    public async Task A_report_that_cannot_be_used_is_refused_with_its_path_and_nothing_is_kept(
        string path, string body, string error)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = (await api.PostAsync(path, body)).IsProblem(HttpStatusCode.BadRequest);
        Assert.Contains(error, answer.Errors, StringComparison.Ordinal);
        (await api.GetAsync("/v1/leads/refused")).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_character_that_no_database_takes_is_refused()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var body = "{\"lead\": {\"attributes\": {\"level\": \"a\\u0000b\"}}}";
        (await api.PostAsync("/v1/leads/refused/events", body)).IsProblem(HttpStatusCode.BadRequest);
        foreach (var id in new[] { "a%00b", "a%0Ab", "%20", new string('x', 201) })
        {
            var answer = await api.PostAsync($"/v1/leads/{id}/events", "{\"lead\": {}}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }

    [Fact]
    public async Task More_than_the_store_takes_on_is_told_to_come_again_and_nothing_acknowledged_is_lost()
    {
        var file = Path.Combine(trained.NewFolder(), "store.db");
        await using var api = await RunningApi.StartAsync(
            trained.Registry.Folder, $"--Predictive:Store={file}", "--Predictive:MostWaitingWrites=2");
        await using var other = new SqliteConnection($"Data Source={file}");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (var hold = other.CreateCommand())
        {
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var sent = Enumerable.Range(0, 12).Select(i => api.PostAsync(
            $"/v1/leads/l{i}/events", "{\"lead\": {\"createdAt\": \"2026-06-01\"}}")).ToList();
        var first = await await Task.WhenAny(sent);
        first.IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("1", first.Headers["Retry-After"]);
        await using (var let = other.CreateCommand())
        {
            let.CommandText = "ROLLBACK";
            await let.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var answers = await Task.WhenAll(sent);
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        for (var i = 0; i < answers.Length; i++)
        {
            var kept = (await api.GetAsync($"/v1/leads/l{i}")).Status;
            Assert.Equal(answers[i].Status == HttpStatusCode.OK ? HttpStatusCode.OK : HttpStatusCode.NotFound, kept);
        }
    }
}
