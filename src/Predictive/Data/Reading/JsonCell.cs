using System.Text.Json;

namespace Predictive.Data.Reading;

/// <summary>A cell that holds a JSON object, as exports write details whose names differ from row to row.</summary>
internal static class JsonCell
{
    /// <summary>The text of a field; null where the cell is no JSON object or has no such field.</summary>
    public static string? Field(string cell, string name)
    {
        if (!cell.StartsWith('{'))
            return null;
        try
        {
            using var document = JsonDocument.Parse(cell);
            return !document.RootElement.TryGetProperty(name, out var value) ? null
                : value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Null => null,
                    _ => value.GetRawText(),
                };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
