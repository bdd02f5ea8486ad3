using System.Reflection;
using System.Text.Json.Nodes;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Decisions.Policies.Reading;
using Predictive.Tests.Architecture;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Decisions.Policies;

/// <summary>Every example of the guide is read; the schema names the very keys that the parser reads.</summary>
public sealed class PolicyGuideTests
{
    private static readonly (string Heading, string Yaml)[] _examples =
        [.. GuideExamples.In("Decisions", "POLICY.md")];

    private static readonly JsonNode _schema = JsonNode.Parse(File.ReadAllText(Path.Combine(
        House.Root, "src", "Predictive", "Decisions", "policy.schema.json")))!;

    public static TheoryData<int> Places => [.. Enumerable.Range(0, _examples.Length)];

    public static TheoryData<string> Parts =>
        [.. typeof(PolicyKeys).GetFields(BindingFlags.Static | BindingFlags.Public).Select(part => part.Name)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_example_is_read_and_written_as_the_same_policy(int place)
    {
        var policy = MqlPolicyFile.Read(_examples[place].Yaml, "POLICY.md", RuleVocabulary.Unknown);
        var text = PolicyText.Of(policy, "By hand.");

        Assert.StartsWith("# By hand.\nname: ", text);
        Assert.Equal(text, PolicyText.Of(MqlPolicyFile.Read(text, "again", RuleVocabulary.Unknown), "By hand."));
    }

    [Fact]
    public void The_guide_shows_every_form_of_a_cut() => Assert.Equal(
        ["CapacityCut", "LikelihoodCut", "PrecisionCut", "RevenueCut"],
        _examples.Select(one => MqlPolicyFile.Read(one.Yaml, "", RuleVocabulary.Unknown).Cut.GetType().Name)
            .Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_schema_allows_just_the_keys_that_the_parser_reads(string part)
    {
        var keys = (string[])typeof(PolicyKeys).GetField(part)!.GetValue(null)!;
        var definition = part == "Book" ? _schema : _schema["$defs"]![char.ToLowerInvariant(part[0]) + part[1..]]!;
        Assert.False(definition["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(keys, definition["properties"]!.AsObject().Select(property => property.Key));
        Assert.All(
            definition["required"]?.AsArray().Select(key => key!.GetValue<string>()) ?? [],
            key => Assert.Contains(key, keys));
    }

    [Fact]
    public void Every_part_of_the_schema_is_known_to_the_parser() => Assert.Equal(
        Parts.Select(row => row.Data).Where(part => part != "Book")
            .Select(part => char.ToLowerInvariant(part[0]) + part[1..]).Append("share").Order(StringComparer.Ordinal),
        _schema["$defs"]!.AsObject().Select(part => part.Key).Order(StringComparer.Ordinal));
}
