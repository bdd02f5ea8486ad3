using System.Globalization;
using System.Text.Json.Nodes;

namespace Predictive.Decisions.Import;

/// <summary>Conditions in the shape of HubSpot's lists, as conditions of a rules file.</summary>
internal static class HubSpotFilter
{
    /// <summary>The type of event, if the whole filter is that one happened; null for another filter.</summary>
    public static string? Event(JsonNode branch)
    {
        var only = Alone(branch as JsonObject);
        return only is not null && Text(only, "filterBranchType") == "UNIFIED_EVENTS"
            && Text(only, "operator") is null or "HAS_COMPLETED" ? EventType(only!) : null;
    }

    /// <summary>The condition as YAML.</summary>
    /// <exception cref="NotCarriedException">Part of it is not known.</exception>
    public static string Condition(JsonNode? branch)
    {
        var map = branch as JsonObject ?? throw new NotCarriedException("its 'filterBranch' is no object.");
        var type = Text(map, "filterBranchType");
        if (type == "UNIFIED_EVENTS")
        {
            var happened = $"{{ event: {EventType(map)} }}";
            return Text(map, "operator") switch
            {
                null or "HAS_COMPLETED" => happened,
                "HAS_NOT_COMPLETED" => $"{{ not: {happened} }}",
                var other => throw new NotCarriedException($"the operator '{other}' of events is not known."),
            };
        }

        if (type is not ("AND" or "OR"))
            throw new NotCarriedException($"a filter branch of type '{type}' is not known.");
        string[] parts = [.. Items(map, "filters").Select(Filter), .. Items(map, "filterBranches").Select(Condition)];
        return parts switch
        {
            [] => throw new NotCarriedException("one of its filter branches is empty."),
            [var only] => only,
            _ => $"{{ {(type == "AND" ? "all" : "any")}: [{string.Join(", ", parts)}] }}",
        };
    }

    /// <summary>Follows branches that hold nothing but one other branch.</summary>
    private static JsonObject? Alone(JsonObject? branch)
    {
        while (branch is not null && Text(branch, "filterBranchType") is "AND" or "OR")
        {
            if (Items(branch!, "filters").Any() || Items(branch!, "filterBranches").ToList() is not [JsonObject inner])
                return null;
            branch = inner;
        }

        return branch;
    }

    private static string EventType(JsonObject branch)
    {
        if (Items(branch, "filters").Any() || Items(branch, "filterBranches").Any())
            throw new NotCarriedException("its event has filters of its own, whose fields are not those of a funnel.");
        if (branch.ContainsKey("pruningRefineBy") || branch.ContainsKey("coalescingRefineBy"))
            throw new NotCarriedException("its event counts by a range of times or of occurrences in HubSpot's words.");
        return YamlText.Of(Text(branch, "eventTypeId")
            ?? throw new NotCarriedException("its event has no 'eventTypeId'."));
    }

    private static string Filter(JsonNode? filter)
    {
        var map = filter as JsonObject ?? throw new NotCarriedException("one of its filters is no object.");
        if (Text(map, "filterType") is var type && type != "PROPERTY")
            throw new NotCarriedException($"a filter of type '{type}' is not known; only PROPERTY is.");
        var attribute = $"attribute: {YamlText.Of(Text(map, "property") ?? throw new NotCarriedException(
            "one of its filters names no 'property'."))}";
        var operation = map["operation"] as JsonObject
            ?? throw new NotCarriedException("one of its filters has no 'operation'.");
        return Text(operation, "operator") switch
        {
            "IS_EQUAL_TO" when IsNumber(operation) =>
                $"{{ {attribute}, atLeast: {Number(operation)}, below: {Next(operation)} }}",
            "IS_EQUAL_TO" or "IS_ANY_OF" => $"{{ {attribute}, in: {Words(operation)} }}",
            "IS_NOT_EQUAL_TO" or "IS_NONE_OF" => $"{{ not: {{ {attribute}, in: {Words(operation)} }} }}",
            "CONTAINS" => $"{{ {attribute}, contains: {Words(operation)} }}",
            "DOES_NOT_CONTAIN" => $"{{ not: {{ {attribute}, contains: {Words(operation)} }} }}",
            "IS_KNOWN" => $"{{ {attribute}, isMissing: false }}",
            "IS_UNKNOWN" => $"{{ {attribute}, isMissing: true }}",
            "IS_GREATER_THAN_OR_EQUAL_TO" => $"{{ {attribute}, atLeast: {Number(operation)} }}",
            "IS_LESS_THAN" => $"{{ {attribute}, below: {Number(operation)} }}",
            "IS_GREATER_THAN" => $"{{ {attribute}, atLeast: {Next(operation)} }}",
            "IS_LESS_THAN_OR_EQUAL_TO" => $"{{ {attribute}, below: {Next(operation)} }}",
            var other => throw new NotCarriedException($"the operator '{other}' of a property is not known."),
        };
    }

    /// <summary>Above a number is at least the next one that there is.</summary>
    private static string Next(JsonObject operation) =>
        Math.BitIncrement(Value(operation)).ToString("R", CultureInfo.InvariantCulture);

    private static bool IsNumber(JsonObject operation) => Text(operation, "operationType") == "NUMBER";

    private static string Number(JsonObject operation) => Value(operation).ToString(CultureInfo.InvariantCulture);

    private static double Value(JsonObject operation) =>
        operation["value"] is JsonValue value && value.TryGetValue<double>(out var number)
            ? number
            : throw new NotCarriedException("an operation on a number has no number as its 'value'.");

    private static string Words(JsonObject operation)
    {
        var words = operation["values"] is JsonArray several ? [.. several.Select(word => word?.ToString() ?? "")]
            : operation["value"] is { } only ? new[] { only.ToString() } : [];
        return words.Length > 0
            ? YamlText.Of(words)
            : throw new NotCarriedException("an operation has neither 'values' nor a 'value'.");
    }

    private static IEnumerable<JsonNode?> Items(JsonObject map, string key) => map[key] as JsonArray ?? [];

    private static string? Text(JsonObject map, string key) =>
        map[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
