using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Import;
using Xunit;

namespace Predictive.Tests.Decisions;

/// <summary>HubSpot's scores become scoring rules; what they say otherwise is said in words.</summary>
public sealed class RuleImportTests
{
    private const string Known = """{ "filterType": "PROPERTY", "property": "jobtitle", "operation": OPERATION }""";

    [Fact]
    public void The_earlier_version_has_a_ceiling_categories_and_limits_of_rules()
    {
        var read = Read(Imported(Score(
            "\"maxScore\": 100", "\"groupCategory\": \"ENGAGEMENT\", \"minValue\": -5, \"maxValue\": 30",
            Rule(5, Event("4-666440"), "\"minimumValue\": 0, \"maximumValue\": 15"))));
        Assert.Equal(
            new EventRule("Emails 1", 5, "4-666440") { AtMost = 15, Group = "Emails" }, Assert.Single(read.Rules));
        Assert.Equal(new RuleGroup("Emails", new PointLimits(-5, 30)), Assert.Single(read.Groups));
        Assert.Equal(new PointLimits(null, 100), read.TotalLimits);
    }

    [Fact]
    public void The_later_version_has_a_ceiling_for_each_category_and_renamed_limits()
    {
        var read = Read(Imported(Score(
            "\"maxScorePerCategory\": 50", "\"maxValue\": 30",
            Rule(-5, Event("4-666440"), "\"minValue\": -15, \"maxValue\": 0"), Rule(20, Event("form")))));
        Assert.Equal(15, Assert.IsType<EventRule>(read.Rules[0]).AtMost);
        Assert.Equal((50.0, 50.0), (read.FitLimits.Max, read.EngagementLimits.Max));
        Assert.Equal(30, read.Threshold);
    }

    [Theory]
    [InlineData("""{ "operator": "IS_ANY_OF", "values": ["VP", "CEO"] }""", "VP", "CTO")]
    [InlineData("""{ "operator": "IS_NONE_OF", "values": ["VP"] }""", "CTO", "VP")]
    [InlineData("""{ "operator": "CONTAINS", "values": ["vice"] }""", "Vice President", "President")]
    [InlineData("""{ "operator": "IS_UNKNOWN" }""", null, "VP")]
    [InlineData("""{ "operator": "IS_KNOWN" }""", "VP", null)]
    [InlineData("""{ "operator": "IS_EQUAL_TO", "operationType": "NUMBER", "value": 5 }""", 5.0, 5.5)]
    [InlineData("""{ "operator": "IS_GREATER_THAN", "operationType": "NUMBER", "value": 5 }""", 5.1, 5.0)]
    [InlineData("""{ "operator": "IS_LESS_THAN_OR_EQUAL_TO", "operationType": "NUMBER", "value": 5 }""", 5.0, 5.1)]
    [InlineData("""{ "operator": "IS_LESS_THAN", "operationType": "NUMBER", "value": 5 }""", 4.9, 5.0)]
    [InlineData("""{ "operator": "IS_GREATER_THAN_OR_EQUAL_TO", "operationType": "NUMBER", "value": 5 }""", 5.0, 4.9)]
    public void Filters_on_properties_become_conditions(string operation, object? passes, object? fails)
    {
        var filter = Known.Replace("OPERATION", operation, StringComparison.Ordinal);
        var read = Read(Imported(Score("\"maxScore\": 100", "\"groupCategory\": \"FIT\"", Rule(7, And(filter)))));
        Assert.Equal(7, PointsOf(read, passes));
        Assert.Equal(0, PointsOf(read, fails));
    }

    [Fact]
    public void What_cannot_be_carried_over_is_said()
    {
        var imported = RuleImport.FromHubSpot(
            Score("\"maxScore\": 100, \"objectTypeId\": \"0-2\"", "\"groupCategory\": \"ENGAGEMENT\"",
                Rule(5, Event("form")),
                """{ "configuration": { "calculation": { "type": "CONSTANT", "value": 3 } } }""",
                """{ "enabled": false, "configuration": {} }""",
                Rule(5, And("""{ "filterType": "IN_LIST" }""")),
                """{ "configuration": { "calculation": { "type": "CURVE" } } }"""),
            "score.json", threshold: 40);
        Assert.Equal(1, imported.Carried);
        Assert.Equal(40, Read(imported).Threshold);
        string[] said =
        [
            "objects of type '0-2'", "3 points, and does not say for what", "'Emails 3' is switched off",
            "type 'IN_LIST' is not known", "type 'CURVE'", "write the name that your funnel's events have",
        ];
        Assert.All(said, words =>
            Assert.Contains(imported.Notes, note => note.Contains(words, StringComparison.Ordinal)));
        Assert.All(imported.Notes, note => Assert.Contains($"# Look at this: {note}\n", imported.Yaml));
    }

    [Theory]
    [InlineData("{", "score.json:1:2: this is not JSON")]
    [InlineData("[]", "no HubSpot score")]
    [InlineData("""{ "groupConfigs": [1] }""", "is no object")]
    [InlineData("""{ "groupConfigs": [], "name": 5 }""", "'name' must be a text")]
    [InlineData("""{ "groupConfigs": [], "maxScore": 5, "maxScorePerCategory": 5 }""", "mixes two versions")]
    [InlineData("""{ "groupConfigs": [], "name": "x" }""", "nothing can be carried over")]
    public void What_is_no_score_is_refused(string json, string words) => Assert.Contains(
        words, Assert.Throws<BadInputException>(() => RuleImport.FromHubSpot(json, "score.json")).Message);

    private static double PointsOf(ScoringRules rules, object? value)
    {
        var funnel = new Builders.HandFunnel(new AttributeColumn("jobtitle", AttributeKind.Category));
        return rules.PointsOf(funnel.Lead("A", attributes:
            [value is double number ? AttributeValue.Of(number) : AttributeValue.Of((string?)value)]).At("A", 1));
    }

    private static ImportedRules Imported(string json) => RuleImport.FromHubSpot(json, "score.json");

    private static ScoringRules Read(ImportedRules imported) =>
        ScoringRulesFile.Read(imported.Yaml, "rules.yaml", RuleVocabulary.Unknown);

    private static string Score(string head, string group, params string[] rules) =>
        $$"""
        { "name": "Leads: \"hot\"", {{head}}, "groupConfigs": [
          { "groupName": "Emails", {{group}}, "ruleConfigurations": [{{string.Join(", ", rules)}}] }] }
        """;

    private static string Rule(double points, string branch, string more = "\"id\": \"x\"") =>
        $$"""
        { "enabled": true, {{more}}, "configuration": {
          "calculation": { "type": "CONSTANT", "value": {{points}} }, "filterBranch": {{branch}} } }
        """;

    private static string And(string filter) =>
        $$"""{ "filterBranchType": "AND", "filters": [{{filter}}], "filterBranches": [] }""";

    private static string Event(string type) =>
        $$"""
        { "filterBranchType": "OR", "filters": [], "filterBranches": [
          { "filterBranchType": "UNIFIED_EVENTS", "eventTypeId": "{{type}}", "operator": "HAS_COMPLETED" }] }
        """;
}
