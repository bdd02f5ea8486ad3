using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class BadBodyTests(TrainedRegistry trained)
{
    [Theory]
    [InlineData("{\n  \"leads\": [}", "$: Line 2, byte 13: '}' is an invalid start of a value.")]
    [InlineData("", "$: Line 1, byte 1:")]
    [InlineData("{\"leads\": [{\"id\": \"\\ud800\"}]}",
        "$: Line 1, byte 19: A text has half a pair of escaped characters.")]
    [InlineData("[]", "$: This must be an object; got an array.")]
    [InlineData("{}", "$.leads: A request has 1 to 1000 leads; got 0.")]
    [InlineData("{\"leads\": []}", "$.leads: A request has 1 to 1000 leads; got 0.")]
    [InlineData("{\"leads\": 3}", "$.leads: This must be an array; got the number 3.")]
    [InlineData("{\"leads\": [4]}", "$.leads[0]: This must be an object; got the number 4.")]
    [InlineData("{\"leads\": [{}]}", "$.leads[0].id: This field is missing; send a text such as '00Q8d000001'.")]
    [InlineData("{\"leads\": [{\"id\": 7}]}",
        "$.leads[0].id: This must be a text such as '00Q8d000001'; got the number 7.")]
    [InlineData("{\"leads\": [{\"id\": \" \"}]}", "$.leads[0].id: This must not be empty;")]
    [InlineData("{\"leeds\": []}",
        "$.leeds: The body has no field 'leeds'; allowed are leads, asOf, reasons, top. Did you mean 'leads'?")]
    [InlineData("{\"asOf\": \"soon\", \"leads\": [{\"id\": \"a\"}]}", "$.asOf: 'soon' is no ISO 8601 date")]
    [InlineData("{\"reasons\": \"word\", \"leads\": [{\"id\": \"a\"}]}",
        "$.reasons: This is 'word'; allowed are none, codes, words. Did you mean 'words'?")]
    [InlineData("{\"top\": 0, \"leads\": [{\"id\": \"a\"}]}",
        "$.top: This must be a whole number from 1 to 100; got 0.")]
    [InlineData("{\"top\": 2.5, \"leads\": [{\"id\": \"a\"}]}", "got 2.5.")]
    [InlineData("{\"leads\": [{\"id\": \"a\"}]}", "$.leads[0].createdAt: This field is missing;")]
    [InlineData("{\"leads\": [{\"id\": \"a\", \"id\": \"b\"}]}", "$.leads[0].id: This field stands here twice;")]
    public async Task A_body_that_cannot_be_used_is_refused_with_its_path(string body, string error)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = (await api.ScoreAsync(body)).IsProblem(HttpStatusCode.BadRequest);
        Assert.Contains(error, answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colour", "1",
        "$.leads[0].colour: A lead has no field 'colour'; allowed are id, createdAt, email, source, campaign, points")]
    [InlineData("events", "[{\"type\": \"x\", \"at\": 5}]",
        "$.leads[0].events[0].at: This must be a text such as '2026-06-30T14:05:00Z'; got the number 5.")]
    [InlineData("events", "[{\"type\": \"x\", \"at\": \"2026-02-30\"}]",
        "$.leads[0].events[0].at: '2026-02-30' is no ISO 8601 date")]
    [InlineData("events", "[{\"type\": \"x\", \"at\": \"2026-02-03\", \"by\": 1}]",
        "$.leads[0].events[0].by: An event has no field 'by'")]
    [InlineData("events", "[{\"at\": \"2026-02-03\"}]", "$.leads[0].events[0].type: This field is missing;")]
    [InlineData("events", "[{\"type\": \"x\", \"at\": \"2026-02-03\", \"details\": {\"pages\": \"4\"}}]",
        "$.leads[0].events[0].details.pages: This must be a number such as 12.5, or null; got the text '4'.")]
    [InlineData("events", "{}", "$.leads[0].events: This must be an array; got an object.")]
    [InlineData("attributes", "{\"levl\": \"x\"}",
        "$.leads[0].attributes.levl: tiny@0001 knows no attribute 'levl' of leads. Did you mean 'level'?")]
    [InlineData("attributes", "{\"job title's\": \"x\"}",
        "$.leads[0].attributes['job title\\'s']: tiny@0001 knows no attribute")]
    [InlineData("attributes", "{\"level\": 3}",
        "$.leads[0].attributes.level: 'level' must be a text, as in the funnel's table, or null; got the number 3.")]
    [InlineData("attributes", "{\"team_size\": \"NaN\"}",
        "$.leads[0].attributes.team_size: This must be a number such as 12.5, or null; got the text 'NaN'.")]
    [InlineData("attributes", "{\"team_size\": 1e999}",
        "$.leads[0].attributes.team_size: Numbers lie between -1e30 and 1e30; got the number 1e999.")]
    [InlineData("attributes", "{\"trial_started\": \"last week\"}",
        "$.leads[0].attributes.trial_started: 'last week' is no ISO 8601 date")]
    [InlineData("attributes", "{\"trial_started\": true}",
        "$.leads[0].attributes.trial_started: 'trial_started' must be an ISO 8601 date such as '2026-06-30', or null")]
    [InlineData("attributes", "{\"origin\": \"fair\"}",
        "$.leads[0].source: The source is 'web' here and 'fair' in 'attributes'; send it once.")]
    [InlineData("account", "{\"employes\": 3}",
        "$.leads[0].account.employes: tiny@0001 knows no attribute 'employes' of accounts. Did you mean 'employees'?")]
    [InlineData("account", "{\"id\": 3}",
        "$.leads[0].account.id: An account's id is a text such as '001Q0001'; got the number 3.")]
    [InlineData("account", "\"C1\"", "$.leads[0].account: This must be an object; got the text 'C1'.")]
    [InlineData("points", "\"many\"",
        "$.leads[0].points: This must be a number such as 12.5, or null; got the text 'many'.")]
    [InlineData("createdAt", "\"2026-06-20T12:00:01Z\"",
        "$.leads[0].createdAt: The lead was created at 2026-06-20T12:00:01.0000000Z, after the as-of date")]
    [InlineData("createdAt", "\"9999-12-31T23:59:59-14:00\"",
        "$.leads[0].createdAt: '9999-12-31T23:59:59-14:00' is no ISO 8601 date")]
    public async Task A_lead_with_a_wrong_field_is_refused_with_its_path(string field, string value, string error)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var raw = Bodies.With(lead => lead[field] = "PLACE").Replace("\"PLACE\"", value, StringComparison.Ordinal);
        var answer = (await api.ScoreAsync(raw)).IsProblem(HttpStatusCode.BadRequest);
        Assert.Contains(error, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_told_at_once_up_to_twenty()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var two = (await api.ScoreAsync(Bodies.With(lead =>
        {
            lead["attributes"]!["level"] = 3;
            lead["events"]![0]!["at"] = "never";
        }))).IsProblem(HttpStatusCode.BadRequest);
        Assert.Equal(2, two.Json["errors"]!.AsObject().Count);
        Assert.StartsWith("2 things are wrong", two.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        var many = new JsonObject
        {
            ["leads"] = new JsonArray([.. Enumerable.Repeat(0, 50).Select(_ => new JsonObject())]),
        };
        var answer = (await api.ScoreAsync(many.ToJsonString())).IsProblem(HttpStatusCode.BadRequest);
        Assert.Equal(20, answer.Json["errors"]!.AsObject().Count);
        Assert.StartsWith("100 things are wrong", answer.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_lead_at_all_is_one_fault()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = (await api.ScoreAsync("{\"leads\": [null]}")).IsProblem(HttpStatusCode.BadRequest);
        Assert.Equal("$.leads[0]: This must be an object; got null.", answer.Errors);
    }

    [Fact]
    public async Task Two_leads_with_one_id_are_refused()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var body = Bodies.Many(3).Replace("n2", "n0", StringComparison.Ordinal);
        var answer = (await api.ScoreAsync(body)).IsProblem(HttpStatusCode.BadRequest);
        Assert.Equal("$.leads[2].id: The id 'n0' is that of $.leads[0] too; ids are unique.", answer.Errors);
    }

    [Fact]
    public async Task A_thousand_leads_are_answered_and_one_more_is_refused()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        Assert.Equal(1000, (await api.ScoreAsync(Bodies.Many(1000))).Json["scores"]!.AsArray().Count);
        var answer = (await api.ScoreAsync(Bodies.Many(1001))).IsProblem(HttpStatusCode.BadRequest);
        Assert.Contains("got 1001", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_objects_that_are_too_deep_are_refused()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        using var latin = new ByteArrayContent(Encoding.Latin1.GetBytes("{\"leads\": [{\"id\": \"M\u00fcller\"}]}"));
        latin.Headers.ContentType = new("application/json");
        var bytes = (await api.SendAsync(HttpMethod.Post, "/v1/score", latin)).IsProblem(HttpStatusCode.BadRequest);
        Assert.Equal("$: This is not UTF-8.", bytes.Errors);
        var deep = new string('[', 5000) + new string(']', 5000);
        var levels = (await api.ScoreAsync(deep)).IsProblem(HttpStatusCode.BadRequest);
        Assert.Contains("depth", levels.Errors, StringComparison.Ordinal);
    }
}
