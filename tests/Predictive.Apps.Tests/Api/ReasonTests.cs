using System.Text.Json.Nodes;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ReasonTests(TrainedRegistry trained)
{
    [Fact]
    public async Task Up_to_ten_leads_get_words_unasked_and_more_get_no_reasons()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var ten = (await api.ScoreAsync(Bodies.Many(10))).Score;
        var eleven = (await api.ScoreAsync(Bodies.Many(11))).Score;
        Assert.NotEmpty(ten["reasons"]![0]!["words"]!.GetValue<string>());
        Assert.Null(eleven["reasons"]);
        Assert.Null(eleven["otherReasons"]);
        Assert.Equal(ten["likelihood"]!.GetValue<double>(), eleven["likelihood"]!.GetValue<double>());
        Assert.Equal(ten["base"]!.GetValue<double>(), eleven["base"]!.GetValue<double>());
    }

    [Theory]
    [InlineData("words", 1)]
    [InlineData("words", 3)]
    [InlineData("codes", 2)]
    [InlineData("codes", 100)]
    public async Task As_many_reasons_are_given_as_asked_for_and_they_add_up(string detail, int top)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var score = (await api.ScoreAsync(With(body =>
        {
            body["reasons"] = detail;
            body["top"] = top;
        }))).Score;
        var reasons = score["reasons"]!.AsArray();
        Assert.InRange(reasons.Count, 1, top);
        Assert.All(reasons, reason => Assert.Equal(detail == "words", reason!["words"] is not null));
        Assert.All(reasons, reason => Assert.NotEmpty(reason!["code"]!.GetValue<string>()));
        var sum = score["base"]!.GetValue<double>() + score["otherReasons"]!.GetValue<double>()
            + reasons.Sum(reason => reason!["points"]!.GetValue<double>());
        Assert.Equal(score["likelihood"]!.GetValue<double>(), sum, 1e-9);
    }

    [Fact]
    public async Task Without_reasons_the_likelihood_has_the_same_bits()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var with = (await api.ScoreAsync(Bodies.Good)).Score;
        var without = (await api.ScoreAsync(With(body => body["reasons"] = "none"))).Score;
        Assert.Equal(with["likelihood"]!.GetValue<double>(), without["likelihood"]!.GetValue<double>());
        Assert.Null(without["reasons"]);
    }

    [Fact]
    public async Task A_score_says_what_became_of_past_leads_like_it()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var score = (await api.ScoreAsync(Bodies.Good)).Score;
        var bins = trained.Registry.Load(new ModelName("tiny", null)).ReadEvaluation().PastLeads!;
        var likelihood = score["likelihood"]!.GetValue<double>();
        var bin = bins.LastOrDefault(one => one.AtLeast <= likelihood) ?? bins[0];
        var past = score["pastLeads"]!;
        Assert.Equal(bin.Leads, past["leads"]!.GetValue<int>());
        Assert.Equal(bin.ConversionRate.Value, past["conversionRate"]!.GetValue<double>());
        Assert.InRange(
            past["conversionRate"]!.GetValue<double>(), past["low"]!.GetValue<double>(),
            past["high"]!.GetValue<double>());
        Assert.StartsWith("Of 100 past leads like this, ", past["words"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_between_two_dates_adds_up_to_the_difference()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var lead = JsonNode.Parse(Bodies.Good)!["leads"]![0]!;
        var asked = new JsonObject
        {
            ["asOf"] = "2026-06-20T12:00:00Z",
            ["since"] = "2026-06-15T12:00:00Z",
            ["lead"] = lead.DeepClone(),
        };
        var answer = (await api.PostAsync("/v1/explain", asked.ToJsonString())).Json;
        var score = answer["score"]!;
        var change = answer["change"]!;
        var then = await api.ScoreAsync(With(body => body["asOf"] = "2026-06-15T12:00:00Z"));

        Assert.Equal(Likelihood(then.Score), Likelihood(change));
        Assert.Equal(Likelihood((await api.ScoreAsync(Bodies.Good)).Score), Likelihood(score));
        Assert.Equal(Likelihood(score) - Likelihood(change), change["difference"]!.GetValue<double>());
        Assert.Equal(change["difference"]!.GetValue<double>(), Sum(change["reasons"]!), 1e-9);
        Assert.Equal(Likelihood(score) - score["base"]!.GetValue<double>(), Sum(score["reasons"]!), 1e-9);
        Assert.Equal(0, score["otherReasons"]!.GetValue<double>());
        Assert.Contains(change["reasons"]!.AsArray(), one => one!["was"]!.ToString() != one["now"]!.ToString());
    }

    [Theory]
    [InlineData("{}", "$.lead: This field is missing;")]
    [InlineData("{\"lead\": 3}", "$.lead: This must be an object; got the number 3.")]
    [InlineData("{\"lead\": {\"id\": \"a\", \"createdAt\": \"2026-06-01\"}, \"since\": \"2026-07-01\"}",
        "$.since: This must lie before 'asOf'")]
    [InlineData("{\"lead\": {\"id\": \"a\", \"createdAt\": \"2026-06-10\"}, \"since\": \"2026-06-01\"}",
        "$.lead.createdAt: The lead was created at 2026-06-10T23:59:59.9999999Z, after the as-of date")]
    [InlineData("{\"lead\": {\"id\": \"a\", \"createdAt\": \"2026-06-10\"}, \"since\": \"then\"}",
        "$.since: 'then' is no ISO 8601 date")]
    public async Task What_cannot_be_explained_is_refused_with_its_path(string body, string error)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = (await api.PostAsync("/v1/explain", body)).IsProblem(System.Net.HttpStatusCode.BadRequest);
        Assert.Contains(error, answer.Errors, StringComparison.Ordinal);
    }

    private static double Likelihood(JsonNode node) => node["likelihood"]!.GetValue<double>();

    private static double Sum(JsonNode reasons) =>
        reasons.AsArray().Sum(reason => reason!["points"]!.GetValue<double>());

    private static string With(Action<JsonObject> change)
    {
        var body = JsonNode.Parse(Bodies.Good)!.AsObject();
        change(body);
        return body.ToJsonString();
    }
}
