using System.Text.Json;
using System.Text.Json.Nodes;

namespace Predictive.Store.Reports;

/// <summary>Named values as the tables hold them: JSON objects whose fields are sorted by name.</summary>
internal static class JsonText
{
    /// <summary>What the cell of a table would say: texts as they are, numbers as they are written.</summary>
    public static string? Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    public static SortedDictionary<string, JsonElement> Read(string? text)
    {
        var values = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        if (text is null)
            return values;
        using var document = JsonDocument.Parse(text);
        foreach (var field in document.RootElement.EnumerateObject())
            values[field.Name] = field.Value.Clone();
        return values;
    }

    public static string Write(IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in values.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (Word(value) is not null)
                kept[name] = JsonNode.Parse(value.GetRawText());
        }

        return kept.ToJsonString();
    }
}
