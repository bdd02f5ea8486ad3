using Predictive.Data;
using Predictive.Decisions;
using Predictive.Tests.Data;
using Xunit;

namespace Predictive.Tests.Decisions;

public sealed class ScoringRulesFileTests : IDisposable
{
    private static readonly string[] _attributes = ["country", "seniority", "employees"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_key_of_a_rule_is_read()
    {
        var rules = Load("""
            threshold: 62.5
            rules:
              - { name: demo, event: demo_request, points: 40, firstOnly: true }
              - { event: email_click, points: 3, withinDays: 30d, atMost: 15 }
              - { name: region, attribute: country, in: [DE, US], points: 5 }
              - { name: big, attribute: employees, atLeast: 200, below: 5000, points: 10 }
              - { attribute: seniority, isMissing: true, points: -5 }
            """);
        Assert.Equal(62.5, rules.Threshold);
        Assert.Equal(["demo", "email_click", "region", "big", "seniority"], rules.Rules.Select(rule => rule.Name));
        Assert.Equal([40, 3, 5, 10, -5], rules.Rules.Select(rule => rule.Points));
        Assert.Equal(new EventRule("demo", 40, "demo_request") { FirstOnly = true }, rules.Rules[0]);
        Assert.Equal(new EventRule("email_click", 3, "email_click") { WithinDays = 30, AtMost = 15 }, rules.Rules[1]);
        Assert.Equal(["DE", "US"], Assert.IsType<AttributeRule>(rules.Rules[2]).In);
        Assert.Equal(new AttributeRule("big", 10, "employees") { AtLeast = 200, Below = 5000 }, rules.Rules[3]);
        Assert.Equal(new AttributeRule("seniority", -5, "seniority") { IsMissing = true }, rules.Rules[4]);
    }

    [Fact]
    public void Attributes_are_checked_only_where_they_are_known() =>
        Assert.Single(ScoringRulesFile.Load(Write(Rules("{ attribute: x, in: y, points: 1 }"))).Rules);

    [Theory]
    [InlineData("{ attribute: contry, in: [DE], points: 1 }", "3:18", "Did you mean 'country'?")]
    [InlineData("{ event: x, point: 1 }", "3:5", "points")]
    [InlineData("{ event: x, points: 1, withinDay: 3 }", "3:28", "Did you mean 'withinDays'?")]
    [InlineData("{ attribute: country, in: [DE], points: 1, firstOnly: true }", "3:48", "firstOnly")]
    [InlineData("{ event: x, points: many }", "3:25", "'many'; allowed is a number")]
    [InlineData("{ event: x, points: 1, withinDays: 0 }", "3:40", "whole days from 1")]
    [InlineData("{ event: x, points: 1, atMost: 0 }", "3:36", "above 0")]
    [InlineData("{ event: x, points: 1, firstOnly: yes }", "3:39", "true and false")]
    [InlineData("{ event: x, attribute: country, points: 1 }", "3:5", "either")]
    [InlineData("{ points: 1 }", "3:5", "either")]
    [InlineData("{ attribute: country, points: 1 }", "3:5", "condition")]
    [InlineData("{ event: x, points: 1 }\n  - { event: x, points: 2 }", "3:3", "two rules")]
    public void What_is_wrong_with_a_rule_is_said_with_its_place(string rule, string place, string words) =>
        IsSaid(Rules(rule), place, words);

    [Theory]
    [InlineData("threshold: 1\nrule:\n  - { event: x, points: 1 }\n", "2:1", "Did you mean 'rules'?")]
    [InlineData("threshold: high\nrules: []\n", "1:12", "'high'; allowed is a number")]
    [InlineData("threshold: 1\nrules: none\n", "2:8", "mapping")]
    [InlineData("rules: []\n", "1:1", "threshold")]
    [InlineData("threshold: [\n", "2:1", "not YAML")]
    public void What_is_wrong_with_the_file_is_said_with_its_place(string text, string place, string words) =>
        IsSaid(text, place, words);

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(_folder.Path, "none.yaml");
        Assert.Contains(path, Assert.Throws<BadInputException>(() => ScoringRulesFile.Load(path)).Message);
    }

    private static string Rules(string rule) => $"threshold: 1\nrules:\n  - {rule}\n";

    private void IsSaid(string text, string place, string words)
    {
        var path = Write(text);
        var message = Assert.Throws<BadInputException>(() => ScoringRulesFile.Load(path, _attributes)).Message;
        Assert.StartsWith($"{path}:{place}: ", message);
        Assert.Contains(words, message);
        Assert.DoesNotContain('\n', message);
    }

    private ScoringRules Load(string text) => ScoringRulesFile.Load(Write(text), _attributes);

    private string Write(string text) => _folder.Write("rules.yaml", text);
}
