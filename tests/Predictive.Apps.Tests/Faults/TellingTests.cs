using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Operations;
using Predictive.Store;
using Predictive.Store.Databases;
using Predictive.Store.Keys;
using Predictive.Tables;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Apps.Tests.Faults;

/// <summary>What an app was told is kept is kept, whatever happens to the API, its database or its disk.</summary>
[Collection(ProcessTests.Name)]
public sealed class TellingTests(TrainedRegistry trained, PostgresServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Nothing_that_was_acknowledged_is_lost_when_the_API_is_killed(bool isPostgres) =>
        KillAsync(isPostgres, kills: 1, atLeast: 150);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Whole")]
    public Task Nothing_that_was_acknowledged_is_lost_in_twenty_kills(bool isPostgres) =>
        KillAsync(isPostgres, kills: 20, atLeast: 400);

    [Fact]
    public async Task A_database_that_is_stopped_and_started_is_found_again()
    {
        Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        using var own = new PostgresServer();
        await using var api = await ApiProcess.StartAsync(trained.Registry.Folder, own.NewDatabase());
        Assert.Equal(HttpStatusCode.OK, (await TellAsync(api, "before")).Status);

        own.Stop(atOnce: true);
        var away = (await TellAsync(api, "meanwhile")).IsProblem(HttpStatusCode.ServiceUnavailable);
        (await api.GetAsync("/v1/leads/before")).IsProblem(HttpStatusCode.ServiceUnavailable);
        (await api.GetAsync("/v1/leads/before/score")).IsProblem(HttpStatusCode.ServiceUnavailable);
        var ready = await api.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/live")).Status);
        own.Start();

        Assert.Equal("The store is away.", away.Json["title"]!.GetValue<string>());
        Assert.StartsWith(
            "The store is away:", ready.Json["warnings"]!.AsArray().Single()!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await TellAsync(api, "meanwhile")).Status);
        Assert.Empty((await api.GetAsync("/health/ready")).Json["warnings"]!.AsArray());
        foreach (var lead in new[] { "before", "meanwhile" })
        {
            Assert.Single((await Kept(api, lead))["events"]!.AsArray());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Scoring_goes_on_while_the_database_is_away(bool hasKey)
    {
        Assert.SkipWhen(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        using var own = new PostgresServer();
        var database = own.NewDatabase();
        var options = new StoreOptions { Database = DatabaseAddress.Parse(database) };
        await using var api = await ApiProcess.StartAsync(trained.Registry.Folder, database);
        if (hasKey)
        {
            StoreDrivers.Register();
            await using var store = await LeadStore.OpenAsync(
                options, TimeProvider.System, TestContext.Current.CancellationToken);
            var key = await store.Keys.AddAsync(KeyScope.Score, "web form");
            api.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        }

        var before = await api.PostAsync("/v1/score", Bodies.Good);
        own.Stop(atOnce: true);
        await Task.Delay(options.BelieveKeysFor, TestContext.Current.CancellationToken);
        var away = await api.PostAsync("/v1/score", Bodies.Good);
        var logged = await api.PostAsync("/v1/score", Bodies.Many(1));

        Assert.Equal((HttpStatusCode.OK, before.Text), (away.Status, away.Text));
        Assert.Equal(HttpStatusCode.OK, logged.Status);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_loses_nothing_that_was_acknowledged()
    {
        using var disk = SmallDisk.TryOfMegabytes(2);
        Assert.SkipWhen(disk is null, SmallDisk.WhyAbsent);
        await using var api = await ApiProcess.StartAsync(trained.Registry.Folder, disk.At("store.db"));
        var acknowledged = new List<string>();
        var answer = await TellAsync(api, "l0", fill: 20_000);
        while (answer.Status == HttpStatusCode.OK && acknowledged.Count < 1_000)
        {
            acknowledged.Add($"l{acknowledged.Count}");
            answer = await TellAsync(api, $"l{acknowledged.Count}", fill: 20_000);
        }

        answer.IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("/v1/score", Bodies.Good)).Status);
        File.Delete(disk.Ballast);
        Assert.Equal(HttpStatusCode.OK, (await TellAsync(api, "after")).Status);

        Assert.NotEmpty(acknowledged);
        foreach (var lead in acknowledged.Append("after"))
        {
            Assert.Single((await Kept(api, lead))["events"]!.AsArray());
        }
    }

    private async Task KillAsync(bool isPostgres, int kills, int atLeast)
    {
        Assert.SkipWhen(isPostgres && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent ?? "");
        var store = isPostgres ? server.NewDatabase() : Path.Combine(trained.NewFolder(), "store.db");
        var told = new ConcurrentDictionary<string, int>();
        for (var kill = 0; kill < kills; kill++)
        {
            await using var doomed = await ApiProcess.StartAsync(trained.Registry.Folder, store);
            await TellUntilKilledAsync(doomed, $"k{kill}", told, told.Count + atLeast);
        }

        await using var api = await ApiProcess.StartAsync(trained.Registry.Folder, store);
        Assert.True(told.Count >= atLeast * kills);
        Assert.Contains(told, one => one.Value == 2);
        foreach (var (lead, parts) in told)
        {
            var kept = await Kept(api, lead);
            Assert.Single(kept["events"]!.AsArray());
            Assert.True(kept["outcomes"]!.AsArray().Count >= parts - 1, lead);
        }
    }

    /// <summary>Four apps tell of leads, first an event and then an outcome; notes what was acknowledged.</summary>
    private static async Task TellUntilKilledAsync(
        ApiProcess api, string name, ConcurrentDictionary<string, int> told, int until)
    {
        var telling = Enumerable.Range(0, 4).Select(async app =>
        {
            for (var i = 0; ; i++)
            {
                var lead = $"{name}-{app}-{i}";
                if (!await IsToldAsync(TellAsync(api, lead)))
                {
                    return;
                }

                told[lead] = 1;
                if (!await IsToldAsync(api.PostAsync("/v1/outcomes", $$"""
                    { "outcomes": [ { "lead": "{{lead}}", "kind": "opportunity", "at": "2026-06-20" } ] }
                    """)))
                {
                    return;
                }

                told[lead] = 2;
            }
        }).ToList();
        while (told.Count < until && !telling.Exists(one => one.IsCompleted))
        {
            await Task.Delay(1);
        }

        await api.KillAsync();
        await Task.WhenAll(telling);
    }

    private static async Task<bool> IsToldAsync(Task<ApiAnswer> telling)
    {
        try
        {
            return (await telling).Status == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Task<ApiAnswer> TellAsync(ApiProcess api, string lead, int fill = 0) =>
        api.PostAsync($"/v1/leads/{lead}/events", $$"""
            { "lead": { "createdAt": "2026-06-13", "attributes": { "fill": "{{new string('x', fill)}}" } },
              "events": [ { "id": "e1", "type": "pricing_page", "at": "2026-06-14T10:00:00Z" } ] }
            """);

    private static async Task<JsonNode> Kept(ApiProcess api, string lead)
    {
        var answer = await api.GetAsync($"/v1/leads/{lead}");
        Assert.True(answer.Status == HttpStatusCode.OK, $"{lead}: {answer.Status} {answer.Text}");
        return answer.Json;
    }
}
