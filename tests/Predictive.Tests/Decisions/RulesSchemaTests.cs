using System.Reflection;
using System.Text.Json.Nodes;
using Predictive.Decisions;
using Predictive.Decisions.Reading;
using Predictive.Tests.Architecture;
using Xunit;

namespace Predictive.Tests.Decisions;

/// <summary>The published schema names the very keys that the parser reads, in the parser's order.</summary>
public sealed class RulesSchemaTests
{
    private static readonly JsonNode _schema = JsonNode.Parse(File.ReadAllText(
        Path.Combine(House.Root, "src", "Predictive", "Decisions", "rules.schema.json")))!;

    public static TheoryData<string> Parts =>
        [.. typeof(RuleKeys).GetFields(BindingFlags.Static | BindingFlags.Public).Select(part => part.Name)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_schema_allows_just_the_keys_that_the_parser_reads(string part)
    {
        var keys = (string[])typeof(RuleKeys).GetField(part)!.GetValue(null)!;
        var definition = part == "Book" ? _schema : _schema["$defs"]![char.ToLowerInvariant(part[0]) + part[1..]]!;
        Assert.False(definition["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(keys, definition["properties"]!.AsObject().Select(property => property.Key));
        Assert.All(
            definition["required"]?.AsArray().Select(key => key!.GetValue<string>()) ?? [],
            key => Assert.Contains(key, keys));
    }

    [Fact]
    public void Every_part_of_the_schema_is_known_to_the_parser()
    {
        string[] choices = ["rule", "condition", "countOrNumber"];
        Assert.Equal(
            Parts.Select(row => row.Data).Where(part => part != "Book")
                .Select(part => char.ToLowerInvariant(part[0]) + part[1..])
                .Concat(choices).Order(StringComparer.Ordinal),
            _schema["$defs"]!.AsObject().Select(part => part.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Grades_are_the_same() => Assert.Equal(
        GradeSteps.Grades.Reverse(),
        _schema["$defs"]!["mql"]!["properties"]!["grade"]!["enum"]!.AsArray().Select(one => one!.GetValue<string>()));
}
