using System.Globalization;
using System.Text.Json;
using Predictive.Decisions.Import;

namespace Predictive.Decisions.Policies;

/// <summary>Conditions as a policy or rules file has them, in one line.</summary>
internal static class ConditionText
{
    public static string Of(RuleCondition condition) => condition switch
    {
        AttributeCondition one => Map(AttributeParts(one)),
        EventCondition one => Map(EventParts(one)),
        AccountCondition one => Map(
            [$"account: {JsonNamingPolicy.CamelCase.ConvertName(one.Fact.ToString())}", .. CountParts(one.Count)]),
        OriginCondition one => Map([$"{(one.IsSource ? "source" : "campaign")}: {YamlText.Of(one.Words)}"]),
        NegatedCondition one => Map([$"not: {Of(one.Of)}"]),
        JoinedCondition one => Map(
            [$"{(one.IsAll ? "all" : "any")}: [{string.Join(", ", one.Parts.Select(Of))}]"]),
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is no condition that files can have."),
    };

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Map(IEnumerable<string> parts) => $"{{ {string.Join(", ", parts)} }}";

    private static IEnumerable<string> AttributeParts(AttributeCondition one)
    {
        yield return $"attribute: {YamlText.Of(one.Attribute)}";
        if (one.In is { } words)
            yield return $"in: {YamlText.Of(words)}";
        if (one.Contains is { } parts)
            yield return $"contains: {YamlText.Of(parts)}";
        if (one.AtLeast is { } least)
            yield return $"atLeast: {Number(least)}";
        if (one.Below is { } below)
            yield return $"below: {Number(below)}";
        if (one.IsMissing is { } missing)
            yield return $"isMissing: {(missing ? "true" : "false")}";
    }

    private static IEnumerable<string> CountParts(CountRange count) => count switch
    {
        (1, null) => [],
        (var least, null) => [string.Create(CultureInfo.InvariantCulture, $"count: {{ atLeast: {least} }}")],
        var (least, most) =>
            [string.Create(CultureInfo.InvariantCulture, $"count: {{ atLeast: {least}, below: {most} }}")],
    };

    private static IEnumerable<string> EventParts(EventCondition one)
    {
        yield return $"event: {YamlText.Of(one.Type)}";
        foreach (var part in CountParts(one.Count))
            yield return part;
        if (one.WithinDays is { } days)
            yield return string.Create(CultureInfo.InvariantCulture, $"withinDays: {days}");
        foreach (var (key, isPart) in new[] { ("detail", false), ("detailContains", true) })
        {
            var tests = one.Details.Where(test => test.IsPart == isPart).ToList();
            if (tests.Count > 0)
            {
                yield return key + ": "
                    + Map(tests.Select(test => $"{YamlText.Of(test.Detail)}: {YamlText.Of(test.Words)}"));
            }
        }
    }
}
