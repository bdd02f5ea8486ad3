using Predictive.Data;
using Predictive.Decisions;
using Predictive.Snapshots;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Decisions;

/// <summary>Every example of the guide is read, and those of the four tools give a lead the points told here.</summary>
public sealed class RuleGuideTests
{
    private static readonly DateTime _start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly (string Heading, string Yaml)[] _examples =
        [.. GuideExamples.In("Decisions", "RULES.md")];

    /// <summary>A VP in the US who fills a form on day 20, opens thrice, clicks twice, and visits the prices.</summary>
    private static readonly FunnelRecords _records = new()
    {
        LeadColumns =
        [
            new("country", AttributeKind.Category), new("title", AttributeKind.Category),
            new("company", AttributeKind.Category), new("size", AttributeKind.Number),
        ],
        Leads =
        [
            new Lead
            {
                Id = "A",
                CreatedAt = _start,
                Attributes =
                [
                    AttributeValue.Of("US"), AttributeValue.Of("VP Marketing"), AttributeValue.Missing,
                    AttributeValue.Of(500),
                ],
            },
        ],
        Events = EventLog.Of(
            [
                Event("open", 1), Event("open", 2), Event("open", 3), Event("click", 4), Event("click", 5),
                Event("visit", 6, url: "/pricing/eu"), Event("visit", 6.1, url: "/pricing"),
                Event("visit", 6.2, url: "/pricing"), Event("visit", 7, url: "/blog"),
                Event("form_fill", 10, form: "newsletter"), Event("form_fill", 20, form: "Contact"),
                Event("unsubscribe", 90),
            ],
            [], ["form", "url"]),
        Dispositions = [new Disposition("A", _start.AddDays(100), "recycled", null)],
        KnownOn = _start.AddDays(365),
    };

    public static TheoryData<int> Places => [.. Enumerable.Range(0, _examples.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_example_is_read(int place) => Assert.NotEmpty(Rules(_examples[place].Yaml).Rules);

    [Fact]
    public void As_in_Marketo_the_score_is_set_to_nothing_when_the_lead_unsubscribes()
    {
        Is(At("Marketo", 21), fit: 10, engagement: 40 + 20 + 10, isMql: false);
        Is(At("Marketo", 91), fit: 10, engagement: 0, isMql: false);
    }

    [Fact]
    public void As_in_HubSpot_a_group_has_a_limit_and_a_form_fades()
    {
        Is(At("HubSpot", 21), fit: 60, engagement: 30 + 80, isMql: true, grade: "A1", limit: 100);
        Is(At("HubSpot", 45), fit: 60, engagement: 30 + 20 + 40, isMql: true, grade: "A1");
        Is(At("HubSpot", 70), fit: 60, engagement: 30 + 0 + 20, isMql: true, grade: "A1");
        Is(At("HubSpot", 80), fit: 60, engagement: 30, isMql: true, grade: "A2");
    }

    [Fact]
    public void As_in_Account_Engagement_the_grade_climbs_and_inactivity_takes()
    {
        var score = At("Account Engagement", 21);
        Is(score, fit: 0, engagement: 100 + 4 + 6 + 3, isMql: true, grade: "B");
        Assert.Equal(106, score.ByCategory["Product A"]);
        Is(At("Account Engagement", 50), fit: 0, engagement: 113 - 10, isMql: true, grade: "B");
        Is(At("Account Engagement", 80), fit: 0, engagement: 113 - 20, isMql: false, grade: "B");
        Is(At("Account Engagement", 101), fit: 0, engagement: 0, isMql: false, grade: "B");
    }

    [Fact]
    public void As_in_Eloqua_the_best_tier_of_each_criterion_counts()
    {
        Is(At("Eloqua", 21), fit: 100, engagement: 100, isMql: true, grade: "A1");
        Is(At("Eloqua", 30), fit: 100, engagement: 82.5, isMql: true, grade: "A1");
        Is(At("Eloqua", 36), fit: 100, engagement: 35, isMql: false, grade: "A3");
    }

    private static void Is(
        RuleScore score, double fit, double engagement, bool isMql, string? grade = null, double limit = 1_000)
    {
        Assert.Equal((fit, Math.Min(engagement, limit), isMql, grade),
            (score.Fit, score.Engagement, score.IsMql, score.Grade));
        Assert.Equal(score.Fit + score.Engagement, score.Total);
    }

    private static RuleScore At(string tool, double day) =>
        Rules(_examples.Single(example => example.Heading == $"As in {tool}").Yaml).ScoreOf(
            new SnapshotTaker(_records).At(_records.Leads[0], new AsOfDate(_start.AddDays(day)))!);

    private static ScoringRules Rules(string yaml) => ScoringRulesFile.Read(yaml, "RULES.md", RuleVocabulary.Unknown);

    private static FunnelEvent Event(string type, double day, string? form = null, string? url = null) =>
        new("A", type, _start.AddDays(day), []) { Details = [form, url] };
}
