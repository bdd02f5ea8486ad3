using System.Net;
using System.Text.Json.Nodes;
using Predictive.Store;
using Predictive.Store.Predictions;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class StoredLeadTests(TrainedRegistry trained)
{
    private const string News = """
        {
          "lead": {
            "createdAt": "2026-06-13T12:00:00Z", "source": "web", "campaign": "K1", "email": "ann@gmail.com",
            "attributes": { "level": "director", "team_size": 12, "trial_started": "2026-06-01" }
          },
          "events": [
            {
              "id": "e1", "type": "pricing_page", "at": "2026-06-19T10:00:00Z",
              "details": { "pages": 4, "screen": "/s0" }
            },
            { "id": "e2", "type": "email_open", "at": "2026-06-14T10:00:00+02:00" }
          ]
        }
        """;

    private readonly string _file = Path.Combine(trained.NewFolder(), "store.db");

    [Fact]
    public async Task A_lead_told_of_in_parts_is_scored_as_if_all_of_it_were_sent_at_once_bit_for_bit()
    {
        await using var api = await StartAsync();
        var news = JsonNode.Parse(News)!;
        var events = news["events"]!.AsArray().Select(one => one!.DeepClone()).ToList();
        news["events"] = new JsonArray(events[0].DeepClone());
        Assert.Equal("1 1", Kept(await TellAsync(api, "n1", news.ToJsonString())));
        var more = new JsonObject { ["events"] = new JsonArray(events[1].DeepClone()) };
        Assert.Equal("0 1", Kept(await TellAsync(api, "n1", more.ToJsonString())));

        var told = await api.GetAsync("/v1/leads/n1/score?asOf=2026-06-30T00:00:00Z&reasons=words&top=100");
        var body = new JsonObject
        {
            ["asOf"] = "2026-06-30T00:00:00Z",
            ["reasons"] = "words",
            ["top"] = 100,
            ["leads"] = new JsonArray(Sent("n1", news["lead"]!, events)),
        };
        var sent = (await api.ScoreAsync(body.ToJsonString())).Score;

        Assert.Equal(sent["likelihood"]!.GetValue<double>(), told.Score["likelihood"]!.GetValue<double>());
        Assert.Equal(sent["reasons"]!.ToJsonString(), told.Score["reasons"]!.ToJsonString());
        Assert.Equal(sent["rulePoints"]!.GetValue<double>(), told.Score["rulePoints"]!.GetValue<double>());
    }

    [Fact]
    public async Task A_score_as_of_an_earlier_date_does_not_see_what_was_told_later()
    {
        await using var api = await StartAsync();
        var history = News.Replace(
            "\"at\"", "\"learnedAt\": \"2026-06-19T11:00:00Z\", \"at\"", StringComparison.Ordinal);
        await TellAsync(api, "n1", history);
        var before = (await api.GetAsync("/v1/leads/n1/score?asOf=2026-06-19T10:30:00Z")).Score;
        var after = (await api.GetAsync("/v1/leads/n1/score?asOf=2026-06-19T11:30:00Z")).Score;
        Assert.True(after["rulePoints"]!.GetValue<double>() > before["rulePoints"]!.GetValue<double>());
        (await api.GetAsync("/v1/leads/n1/score?asOf=2026-06-01")).IsProblem(HttpStatusCode.Conflict);
        (await api.GetAsync("/v1/leads/n1/score?asOf=soon")).IsProblem(HttpStatusCode.BadRequest);
        (await api.GetAsync("/v1/leads/nobody/score")).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_that_is_sent_again_counts_once()
    {
        await using var api = await StartAsync();
        Assert.Equal("1 2", Kept(await TellAsync(api, "n1", News, ("Idempotency-Key", "k1"))));
        var again = await TellAsync(api, "n1", News, ("Idempotency-Key", "k1"));
        Assert.True(again.Json["isRepeat"]!.GetValue<bool>());
        Assert.Equal("1 2", Kept(again));
        (await TellAsync(api, "n2", News, ("Idempotency-Key", "k1"))).IsProblem(HttpStatusCode.Conflict);
        (await TellAsync(api, "n1", News, ("Idempotency-Key", "two words"))).IsProblem(HttpStatusCode.BadRequest);
        var sameIds = await TellAsync(api, "n1", News);
        Assert.Equal("0 0", Kept(sameIds));
        Assert.Equal(2, sameIds.Json["known"]!.GetValue<int>());
    }

    [Fact]
    public async Task All_that_is_kept_of_a_person_is_shown_and_erased_for_good()
    {
        await using var api = await StartAsync();
        await TellAsync(api, "n1", News);
        var score = (await api.GetAsync("/v1/leads/n1/score")).Score;
        var prediction = score["predictionId"]!.GetValue<string>();
        await api.PostAsync("/v1/outcomes", $$"""
            {
              "outcomes": [
                { "lead": "n1", "id": "o1", "kind": "worked", "at": "2026-06-20", "predictionId": "{{prediction}}" }
              ]
            }
            """);
        await api.PostAsync("/v1/dispositions", """
            {"dispositions": [{"lead": "n1", "verdict": "rejected", "reason": "no budget", "at": "2026-06-21"}]}
            """);
        var person = await PersonAsync(api, kept => kept["predictions"]!.AsArray().Count == 1);
        Assert.Equal("ann@gmail.com", person["lead"]!["email"]!.GetValue<string>());
        Assert.Equal(["email_open", "pricing_page"],
            person["events"]!.AsArray().Select(one => one!["type"]!.GetValue<string>()));
        Assert.Equal(prediction, person["outcomes"]![0]!["predictionId"]!.GetValue<string>());
        Assert.Equal("rejected", person["dispositions"]![0]!["verdict"]!.GetValue<string>());
        var logged = person["predictions"]![0]!;
        Assert.Equal(prediction, logged["id"]!.GetValue<string>());
        Assert.Equal(score["likelihood"]!.GetValue<double>(), logged["likelihood"]!.GetValue<double>());
        Assert.Equal(1, logged["probability"]!.GetValue<double>());

        var erased = await api.SendAsync(HttpMethod.Delete, "/v1/leads/n1", null);
        Assert.True(erased.Json["erased"]!.GetValue<int>() >= 6);
        (await api.GetAsync("/v1/leads/n1")).IsProblem(HttpStatusCode.NotFound);
        (await api.GetAsync("/v1/leads/n1/score")).IsProblem(HttpStatusCode.NotFound);
        Assert.Equal("n1", (await TellAsync(api, "n1", News)).Json["erased"]![0]!.GetValue<string>());
        (await api.GetAsync("/v1/leads/n1")).IsProblem(HttpStatusCode.NotFound);
        Assert.Equal(0, (await api.SendAsync(HttpMethod.Delete, "/v1/leads/n1", null)).Json["erased"]!.GetValue<int>());
    }

    [Fact]
    public async Task Nothing_is_predicted_of_who_may_not_be_profiled()
    {
        await using var api = await StartAsync();
        await TellAsync(api, "n1", News);
        Assert.Equal(HttpStatusCode.OK, (await TellAsync(api, "n1", "{\"lead\": {\"doNotProfile\": true}}")).Status);
        (await api.GetAsync("/v1/leads/n1/score")).IsProblem(HttpStatusCode.Forbidden);
        var many = (await api.ScoreAsync(Bodies.Many(3))).Json;
        Assert.Equal(["n0", "n2"], many["scores"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()));
        Assert.Equal("n1", many["notProfiled"]![0]!.GetValue<string>());
        var line = "{\"id\":\"n1\",\"createdAt\":\"2026-06-23T00:00:00Z\"}";
        var streamed = (await api.PostAsync("/v1/score/stream", line, "application/x-ndjson")).Json;
        Assert.Equal("This person may not be profiled.", streamed["errors"]!["$.id"]![0]!.GetValue<string>());
        (await api.PostAsync("/v1/explain", $"{{\"lead\": {line}}}")).IsProblem(HttpStatusCode.BadRequest);
        Assert.True((await api.GetAsync("/v1/leads/n1")).Json["doNotProfile"]!.GetValue<bool>());

        await TellAsync(api, "n1", "{\"lead\": {\"doNotProfile\": false}}");
        Assert.Empty((await api.ScoreAsync(Bodies.Many(3))).Json["notProfiled"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/v1/leads/n1/score")).Status);
    }

    [Fact]
    public async Task A_single_decision_is_logged_and_a_look_into_the_past_is_not()
    {
        await using var api = await StartAsync("--Predictive:LoggedShare=0.5");
        Assert.Null((await api.ScoreAsync(Bodies.Good)).Score["predictionId"]);
        var many = (await api.ScoreAsync(Bodies.Many(200))).Json["scores"]!.AsArray();
        Assert.InRange(many.Count(one => one!["predictionId"] is not null), 50, 150);
        var one = (await api.ScoreAsync(Bodies.Many(1))).Score;
        var person = await PersonAsync(api, kept => kept["predictions"]!.AsArray().Count >= 1, "n0");
        Assert.Contains(person["predictions"]!.AsArray(), logged =>
            logged!["id"]!.GetValue<string>() == one["predictionId"]!.GetValue<string>()
            && logged["decision"]!.GetValue<string>() == one["decision"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Predictions_have_ids_that_differ_and_tell_when_they_were_made()
    {
        await using var api = await StartAsync("--Predictive:LoggedShare=1");
        var ids = (await api.ScoreAsync(Bodies.Many(1_000))).Json["scores"]!.AsArray()
            .Select(one => Guid.ParseExact(one!["predictionId"]!.GetValue<string>(), "N")).ToList();
        Assert.Equal(1_000, ids.Distinct().Count());
        var now = new DateTimeOffset(TinyFunnel.KnownOn).ToUnixTimeMilliseconds();
        Assert.All(ids, id =>
        {
            Assert.Equal((7, 0b10), (id.Version, id.Variant >> 2));
            Assert.Equal(now, Convert.ToInt64(id.ToString("N")[..12], 16));
        });
    }

    [Fact]
    public async Task What_became_an_MQL_stays_one_until_sales_says_what_it_thinks()
    {
        await using (var store = await LeadStore.OpenAsync(
            new StoreOptions { Database = DatabaseAddress.Parse(_file) }, TimeProvider.System,
            TestContext.Current.CancellationToken))
        {
            store.Log(new LoggedPrediction
            {
                Id = "p1",
                LeadId = "n1",
                AskedAt = TinyFunnel.KnownOn.AddDays(-2),
                AsOf = TinyFunnel.KnownOn.AddDays(-2),
                Model = "tiny",
                ModelVersion = "0001",
                Decision = "mql",
                Likelihood = 0.9,
            });
        }

        await using var api = await StartAsync();
        await TellAsync(api, "n1", News);
        var still = (await api.GetAsync("/v1/leads/n1/score")).Score;
        Assert.Equal("stillMql", still["decision"]!["code"]!.GetValue<string>());
        Assert.True(still["predictedMql"]!.GetValue<bool>());
        await api.PostAsync("/v1/dispositions",
            "{\"dispositions\": [{\"lead\": \"n1\", \"verdict\": \"rejected\", \"at\": \"2026-06-29T12:00:00Z\"}]}");
        var rests = (await api.GetAsync("/v1/leads/n1/score")).Score;
        Assert.Equal("resting", rests["decision"]!["code"]!.GetValue<string>());
        Assert.False(rests["predictedMql"]!.GetValue<bool>());
    }

    private Task<RunningApi> StartAsync(string setting = "--x=y") =>
        RunningApi.StartAsync(trained.Registry.Folder, $"--Predictive:Store={_file}", setting);

    private static async Task<ApiAnswer> TellAsync(
        RunningApi api, string lead, string news, params (string Name, string Value)[] headers)
    {
        using var content = new StringContent(news, null, "application/json");
        return await api.SendAsync(HttpMethod.Post, $"/v1/leads/{lead}/events", content, headers);
    }

    private static string Kept(ApiAnswer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return $"{answer.Json["leads"]} {answer.Json["events"]}";
    }

    /// <summary>Logged predictions are there soon, not at once.</summary>
    private static async Task<JsonNode> PersonAsync(RunningApi api, Func<JsonNode, bool> isSo, string lead = "n1")
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var answer = await api.GetAsync($"/v1/leads/{lead}");
            if (answer.Status == HttpStatusCode.OK && isSo(answer.Json))
            {
                return answer.Json;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("It was not kept within two seconds.");
    }

    private static JsonObject Sent(string id, JsonNode lead, IEnumerable<JsonNode> events)
    {
        var sent = lead.DeepClone().AsObject();
        sent["id"] = id;
        sent["events"] = new JsonArray([.. events.Select(one =>
        {
            var copy = one.DeepClone().AsObject();
            copy.Remove("id");
            return copy;
        })]);
        return sent;
    }
}
