using System.Text.Json;

namespace Predictive.Api.Contracts.Reading;

/// <summary>Says what a caller sent.</summary>
internal static class JsonWords
{
    private const int MostCharacters = 40;

    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"the text '{Shortened(value.GetString()!)}'",
        JsonValueKind.Number => $"the number {Shortened(value.GetRawText())}",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
    };

    public static string NoDate(string text) =>
        $"'{Shortened(text)}' is no ISO 8601 date, such as 2026-06-30T14:05:00Z or 2026-06-30.";

    public static string Shortened(string text) =>
        text.Length <= MostCharacters ? text : $"{text[..MostCharacters]}...";
}
