using Predictive.Data;
using Predictive.Decisions;
using Xunit;

namespace Predictive.Tests.Decisions;

/// <summary>Rules that contradict themselves, or name what there is not, are refused with their place.</summary>
public sealed class BadRulesTests
{
    private const string Plain = "rules:\n  - { event: form_fill, points: 5 }\n";

    private static readonly RuleVocabulary _known = new()
    {
        Attributes = ["country", "size"],
        EventTypes = ["form_fill", "email_open"],
        Details = ["page"],
    };

    [Theory]
    [InlineData("threshold: 1\nlimits: { fit: { min: 5, max: 4 } }\n", "2:23", "min is at most max")]
    [InlineData("threshold: 1\nlimits: { fits: { min: 5 } }\n", "2:11", "Did you mean 'fit'?")]
    [InlineData("threshold: 30\nlimits: { total: { max: 20 } }\n", "1:12", "nobody can become an MQL")]
    [InlineData("mql: { points: 0, fit: 5 }\n", "1:6", "needs 5 (fit), and the rules and limits give at most 0")]
    [InlineData("mql: { fit: 5 }\n", "1:6", "'mql' has 'points:'")]
    [InlineData("mql: { points: 1, grade: B }\n", "1:26", "no 'grade:' by steps")]
    [InlineData("threshold: 1\nmql: { points: 1 }\n", "1:1", "threshold")]
    [InlineData("mql: { points: 1, cells: [A9] }\ngrade: { fit: [5], engagement: [5] }\n", "1:26", "A1 to B2")]
    [InlineData("threshold: 1\ngrade: { fit: [5, 6], engagement: [5] }\n", "2:15", "each below the one before")]
    [InlineData("threshold: 1\ngrade: { start: G, steps: [] }\n", "2:17", "'G' is no grade")]
    [InlineData("threshold: 1\ninactivity: { everyDays: 30 }\n", "2:13", "'everyDays:' and 'points:'")]
    [InlineData("threshold: 1\ninactivity: { everyDays: 30, points: 5 }\n", "2:38", "below 0")]
    [InlineData(
        "threshold: 1\ninactivity: { steps: [{ days: 9, points: -1 }, { days: 3, points: -2 }] }\n", "2:22", "order")]
    [InlineData("threshold: 1\nvetoes: [{ name: x }]\n", "2:10", "'when:'")]
    [InlineData("threshold: 1\nprofiles: [{ name: x, when: { event: form_fill } }]\n", "2:29", "no 'event:'")]
    [InlineData(
        "threshold: 1\nprofiles: [{ name: x, when: { source: a }, points: { form_fil: 3 } }]\n", "2:54",
        "Did you mean 'form_fill'?")]
    [InlineData("threshold: 1\ncampaigns: [{ campaigns: a, without: [form_fill] }]\n", "2:13", "for 'a', nobody can")]
    [InlineData("threshold: 1\ncampaigns: [{ threshold: 5 }]\n", "2:13", "'campaigns:'")]
    [InlineData("threshold: 1\ngroups: [{ name: a }, { name: a }]\n", "2:9", "two of 'groups' are called 'a'")]
    [InlineData("threshold: 1\ngroups: [{ name: a, take: worst }]\n", "2:27", "sum and best")]
    public void What_contradicts_itself_is_refused(string head, string place, string words) =>
        IsSaid(head + Plain, place, words);

    [Theory]
    [InlineData("{ event: form_fil, points: 5 }", "3:14", "Did you mean 'form_fill'?")]
    [InlineData("{ event: Form Fill, points: 5 }", "3:14", "Did you mean 'form_fill'?")]
    [InlineData("{ event: form_fill, points: 5, detail: { pages: x } }", "3:46", "Did you mean 'page'?")]
    [InlineData("{ event: form_fill, points: 5, group: mail }", "3:43", "no group 'mail'")]
    [InlineData("{ event: form_fill, points: 5, axis: engagment }", "3:42", "Did you mean 'engagement'?")]
    [InlineData("{ event: form_fill, points: 5, count: 2, firstOnly: true }", "3:43", "'firstOnly'")]
    [InlineData("{ event: form_fill, points: 5, count: { atLeast: 3, below: 3 } }", "3:64", "below 3")]
    [InlineData("{ event: form_fill, points: 5, decay: { percent: 120, everyDays: 3 } }", "3:54", "up to 100")]
    [InlineData("{ attribute: size, atLeast: 5, below: 5, points: 5 }", "3:43", "at least 5 and below 5")]
    [InlineData("{ points: 5, when: { attribute: size, atLeast: 5 } }", "3:5", "'name:'")]
    [InlineData("{ name: x, points: 5, when: { attribte: size } }", "3:35", "Did you mean 'attribute'?")]
    [InlineData("{ name: x, points: 5, when: { any: [] } }", "3:40", "at least one")]
    [InlineData("{ name: x, points: 5, when: { source: a, campaign: b } }", "3:33", "'all:'")]
    [InlineData("{ name: x, points: 5, when: { not: { attribute: sizes, below: 5 } } }", "3:53", "'size'")]
    public void What_is_wrong_with_a_rule_is_said(string rule, string place, string words) =>
        IsSaid($"threshold: 1\nrules:\n  - {rule}\n", place, words);

    [Theory]
    [InlineData("2025-01-01", "2025-06-30", "2025-06-30", null, "5:5", "overlaps")]
    [InlineData("2025-01-01", "2024-06-30", "2025-06-30", null, "2:32", "before it begins")]
    [InlineData("2025-01-01", "June", "2025-06-30", null, "2:32", "a day such as")]
    public void Versions_that_overlap_or_end_before_they_begin_are_refused(
        string from, string until, string next, string? end, string place, string words)
    {
        var second = end is null ? $"from: {next}" : $"from: {next}, until: {end}";
        IsSaid(
            $$"""
            versions:
              - { from: {{from}}, until: {{until}}, threshold: 1,
                  rules: [{ event: form_fill, points: 5 }] }
              # the next
              - { {{second}}, threshold: 1, rules: [{ event: form_fill, points: 5 }] }
            """, place, words);
    }

    [Fact]
    public void A_type_that_never_happened_is_no_slip_of_the_pen() => Assert.Equal(
        2, Read("threshold: 1\nrules: [{ event: chat, points: 5 }, { event: email_bounce, points: 5 }]").Rules.Count);

    private static ScoringRules Read(string yaml) => ScoringRulesFile.Read(yaml, "rules.yaml", _known);

    private static void IsSaid(string yaml, string place, string words)
    {
        var message = Assert.Throws<BadInputException>(() => Read(yaml)).Message;
        Assert.Contains(words, message);
        Assert.StartsWith($"rules.yaml:{place}: ", message);
    }
}
