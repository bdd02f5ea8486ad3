using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Snapshots;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ScoreTests(TrainedRegistry trained)
{
    private const string NoEvents =
        "No events were given; the model reads activity, so this likelihood is too low or too high.";

    [Fact]
    public async Task A_lead_gets_its_likelihood_the_verdicts_reasons_and_the_version_that_answered()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = await api.ScoreAsync(Bodies.Good);
        var score = answer.Score;
        var card = trained.Registry.ReadCard("tiny", "0001");
        Assert.Equal("tiny", answer.Json["model"]!["name"]!.GetValue<string>());
        Assert.Equal("0001", answer.Json["model"]!["version"]!.GetValue<string>());
        Assert.Equal(card.CatalogueHash, answer.Json["model"]!["catalogue"]!.GetValue<string>());
        Assert.Equal("2026-06-20T12:00:00Z", answer.Json["asOf"]!.GetValue<string>());
        Assert.Equal("new-1", score["id"]!.GetValue<string>());
        Assert.Equal(30, score["rulePoints"]!.GetValue<double>());
        Assert.True(score["ruleMql"]!.GetValue<bool>());
        Assert.Equal("tiny@0001", score["decision"]!["policy"]!.GetValue<string>());
        Assert.Equal(1, score["decision"]!["probability"]!.GetValue<double>());
        Assert.Equal(
            score["likelihood"]!.GetValue<double>() >= card.CutAtLeast, score["predictedMql"]!.GetValue<bool>());
        Assert.Empty(score["warnings"]!.AsArray());
    }

    [Fact]
    public async Task The_reasons_add_up_to_the_way_from_the_base_to_the_likelihood()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var score = (await api.ScoreAsync(Bodies.Good)).Score;
        var reasons = score["reasons"]!.AsArray();
        Assert.InRange(reasons.Count, 1, 5);
        Assert.All(reasons, reason => Assert.NotEmpty(reason!["words"]!.GetValue<string>()));
        var sum = score["base"]!.GetValue<double>() + score["otherReasons"]!.GetValue<double>()
            + reasons.Sum(reason => reason!["points"]!.GetValue<double>());
        Assert.Equal(score["likelihood"]!.GetValue<double>(), sum, 1e-9);
    }

    [Fact]
    public async Task The_API_and_a_batch_say_the_same_of_the_same_leads_bit_for_bit()
    {
        var asOf = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        var version = trained.Registry.Load(new ModelName("tiny", null));
        var batch = BatchScoring.Of(version, trained.FunnelFolder, asOf).Run().Take(300).ToList();
        var records = FunnelRecordReader.Read(FunnelFile.Load(trained.FunnelFolder)).Records;
        var events = records.Events.ToLookup(one => one.LeadId);
        var taker = new SnapshotTaker(records);
        var accounts = records.Accounts.ToDictionary(account => account.Id);
        var leads = records.Leads.ToDictionary(lead => lead.Id);
        var body = new JsonObject
        {
            ["asOf"] = asOf.ToString("O", CultureInfo.InvariantCulture),
            ["reasons"] = "words",
            ["leads"] = new JsonArray([.. batch.Select(one => Json(leads[one.Score.LeadId]))]),
        };
        Assert.Contains(version.Model.Catalogue.Features, one => one.Name == "channel.mail.count");
        Assert.Contains(version.Model.Catalogue.Features, one => one.Name == "screen./s0.count");
        Assert.Contains(version.Model.Catalogue.Features, one => one.Name == "email_kind");
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = await api.ScoreAsync(body.ToJsonString());
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, answer.Text);
        var scores = answer.Json["scores"]!.AsArray();
        Assert.Equal(batch.Count, scores.Count);
        foreach (var (one, score) in batch.Zip(scores))
        {
            Assert.Equal(one.Score.Likelihood.Value, score!["likelihood"]!.GetValue<double>());
            Assert.Equal(one.Score.Base.Value, score["base"]!.GetValue<double>());
            Assert.Equal(one.RulePoints, score["rulePoints"]!.GetValue<double>());
            Assert.Equal(one.IsPredictedMql, score["predictedMql"]!.GetValue<bool>());
            Assert.Equal(one.IsRuleMql, score["ruleMql"]!.GetValue<bool>());
            Assert.Equal(
                one.Score.Reasons.Take(5).Select(reason => $"{reason.Code} {reason.Words} {reason.Points:R}"),
                score["reasons"]!.AsArray().Select(
                    reason => $"{reason!["code"]} {reason["words"]} {reason["points"]!.GetValue<double>():R}"));
        }

        body["reasons"] = "none";
        var bare = await api.ScoreAsync(body.ToJsonString());
        Assert.Equal(
            scores.Select(score => score!["likelihood"]!.GetValue<double>()),
            bare.Json["scores"]!.AsArray().Select(score => score!["likelihood"]!.GetValue<double>()));

        static JsonObject Details(FunnelEvent one)
        {
            var details = new JsonObject();
            if (one.Quantities is [var pages, ..]) details["pages"] = pages;
            if (one.Details is [var screen, ..]) details["screen"] = screen;
            return details;
        }

        JsonObject? Activity(Lead lead) => taker.At(lead, new AsOfDate(asOf))!.AccountActivity is not { } known
            ? null
            : new JsonObject
            {
                ["people"] = known.People,
                ["engaged"] = known.Engaged,
                ["roles"] = known.Roles,
                ["recentEvents"] = known.RecentEvents,
                ["daysSinceLast"] = known.DaysSinceLast,
                ["openDeals"] = known.OpenDeals,
                ["wonDeals"] = known.WonDeals,
                ["lostDeals"] = known.LostDeals,
            };

        JsonObject Json(Lead lead) => new()
        {
            ["email"] = lead.Email,
            ["accountActivity"] = Activity(lead),
            ["id"] = lead.Id,
            ["createdAt"] = lead.CreatedAt!.Value.ToString("O", CultureInfo.InvariantCulture),
            ["campaign"] = lead.CampaignId,
            ["attributes"] = Attributes(records.LeadColumns, lead.Attributes),
            ["account"] = lead.AccountId is { } id ? Attributes(records.AccountColumns, accounts[id].Attributes) : null,
            ["events"] = new JsonArray([.. events[lead.Id].Select(one => new JsonObject
            {
                ["type"] = one.Type,
                ["at"] = one.At.ToString("O", CultureInfo.InvariantCulture),
                ["campaign"] = one.CampaignId,
                ["channel"] = one.Channel,
                ["details"] = Details(one),
            })]),
        };
    }

    [Fact]
    public async Task What_happens_after_the_as_of_date_changes_nothing()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var before = (await api.ScoreAsync(Bodies.Good)).Text;
        Assert.Equal(before, (await api.ScoreAsync(WithVisitAt("2026-06-20T12:00:01Z"))).Text);
        Assert.NotEqual(before, (await api.ScoreAsync(WithVisitAt("2026-06-20T12:00:00Z"))).Text);

        static string WithVisitAt(string at) => Bodies.With(lead => lead["events"]!.AsArray().Add(
            new JsonObject { ["type"] = "pricing_page", ["at"] = at, ["details"] = new JsonObject { ["pages"] = 8 } }));
    }

    [Fact]
    public async Task What_sales_did_may_earn_points_and_does_not_describe_the_lead()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var alone = (await api.ScoreAsync(Bodies.Good)).Score;
        var touched = (await api.ScoreAsync(Bodies.With(lead => lead["events"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "pricing_page",
            ["at"] = "2026-06-20T08:00:00Z",
            ["bySales"] = true,
        })))).Score;
        Assert.Equal(alone["likelihood"]!.GetValue<double>(), touched["likelihood"]!.GetValue<double>());
        Assert.Equal(alone["rulePoints"]!.GetValue<double>() + 10, touched["rulePoints"]!.GetValue<double>());
    }

    [Fact]
    public async Task Leads_of_a_request_do_not_see_each_other()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var alone = (await api.ScoreAsync(Bodies.Good)).Score;
        var body = JsonNode.Parse(Bodies.Good)!;
        for (var i = 0; i < 4; i++)
        {
            var other = JsonNode.Parse(Bodies.Good)!["leads"]![0]!.DeepClone();
            other["id"] = $"other-{i}";
            other["account"]!["industry"] = "retail";
            other["events"]!.AsArray().Clear();
            if (i % 2 == 0)
            {
                other.AsObject().Remove("events");
                other.AsObject().Remove("accountActivity");
            }

            body["leads"]!.AsArray().Insert(i % 2, other);
        }

        var together = (await api.ScoreAsync(body.ToJsonString())).Json["scores"]!.AsArray()
            .Single(score => score!["id"]!.GetValue<string>() == "new-1");
        Assert.Equal(alone.ToJsonString(), together!.ToJsonString());
    }

    [Fact]
    public async Task Without_an_as_of_date_leads_are_looked_at_now()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = await api.ScoreAsync(Bodies.Many(2));
        Assert.Equal("2026-06-30T00:00:00Z", answer.Score["asOf"]!.GetValue<string>());
        Assert.Equal(2, answer.Json["scores"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("absent", true)]
    [InlineData("null", true)]
    [InlineData("[]", false)]
    public async Task Events_that_were_not_sent_are_warned_of_and_an_empty_list_says_that_there_were_none(
        string events, bool warned)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var score = (await api.ScoreAsync(Bodies.With(lead =>
        {
            lead.Remove("events");
            if (events != "absent")
            {
                lead["events"] = JsonNode.Parse(events);
            }
        }))).Score;
        string[] expected = warned ? [NoEvents] : [];
        Assert.Equal(expected, score["warnings"]!.AsArray().Select(warning => warning!.GetValue<string>()));
    }

    [Fact]
    public void A_single_table_of_leads_warns_of_every_lead_that_no_events_were_given()
    {
        var version = trained.Registry.Load(new ModelName("tiny", null));
        var asOf = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);

        var folder = BatchScoring.Of(version, trained.FunnelFolder, asOf);
        var table = BatchScoring.Of(version, Path.Combine(trained.FunnelFolder, "leads.csv"), asOf);

        Assert.False(folder.LacksEvents);
        Assert.True(table.LacksEvents);
        Assert.DoesNotContain(folder.Run(), lead => lead.Score.Warnings.Contains(NoEvents));
        Assert.All(table.Run(), lead => Assert.Single(lead.Score.Warnings, warning => warning == NoEvents));
    }

    [Fact]
    public async Task What_was_not_sent_is_warned_of_and_an_explicit_null_is_not()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var score = (await api.ScoreAsync("""
            {"leads": [{"id": "a", "createdAt": "2026-06-23", "attributes": {"level": null, "team_size": 3},
              "events": [{"type": "pricingpage", "at": "2026-06-24"}]}]}
            """)).Score;
        var warnings = score["warnings"]!.AsArray().Select(warning => warning!.GetValue<string>()).ToList();
        Assert.Contains("Fields missing: origin, trial_started.", warnings);
        Assert.Contains(warnings, warning => warning.EndsWith("mean 'pricing_page'?", StringComparison.Ordinal));
        Assert.Contains(warnings, warning => warning.StartsWith("The account is not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_that_the_funnel_calls_missing_is_missing_and_the_source_may_stand_among_the_attributes()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var missing = await api.ScoreAsync(Bodies.With(lead => lead["attributes"]!["level"] = null));
        var unknown = await api.ScoreAsync(Bodies.With(lead => lead["attributes"]!["level"] = " unknown "));
        Assert.Equal(missing.Text, unknown.Text);
        var top = await api.ScoreAsync(Bodies.Good);
        var inside = await api.ScoreAsync(Bodies.With(lead =>
        {
            lead.Remove("source");
            lead["attributes"]!["origin"] = "web";
        }));
        Assert.Equal(top.Text, inside.Text);
    }

    [Fact]
    public async Task A_model_without_dates_scores_leads_as_they_stand()
    {
        var (folder, models) = (trained.NewFolder(), trained.NewFolder());
        TinyFunnel.WriteFlat(folder);
        TrainedRegistry.Train(folder, new ModelRegistry(models), seed: 7);
        await using var api = await RunningApi.StartAsync(models);
        var answer = await api.ScoreAsync(
            """{"leads": [{"id": "a", "attributes": {"visits": 9}}, {"id": "b", "attributes": {"visits": 0}}]}""");
        Assert.Null(answer.Score["asOf"]);
        Assert.Null(answer.Score["rulePoints"]);
        Assert.Null(answer.Score["ruleMql"]);
        var other = answer.Json["scores"]![1]!["likelihood"]!.GetValue<double>();
        Assert.True(answer.Score["likelihood"]!.GetValue<double>() > other);
    }

    /// <summary>The day whose end a date attribute is.</summary>
    private static string DateOf(double day) =>
        DateTime.UnixEpoch.AddDays(Math.Ceiling(day) - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Attributes(
        IReadOnlyList<AttributeColumn> columns, IReadOnlyList<AttributeValue> values) =>
        new(columns.Zip(values).Select(one => KeyValuePair.Create(one.First.Name, one.First.Kind switch
        {
            AttributeKind.Number => JsonSerializer.SerializeToNode(one.Second.Number),
            AttributeKind.Category => JsonSerializer.SerializeToNode(one.Second.Text),
            AttributeKind.Date => one.Second.Number is { } day
                ? JsonValue.Create(DateOf(day))
                : null,
        })));
}
