using System.Text.Encodings.Web;
using System.Text.Json;

namespace Predictive.Decisions.Import;

/// <summary>Words as they stand in a YAML file: a JSON string is one, whatever is in it.</summary>
internal static class YamlText
{
    private static readonly JsonSerializerOptions _plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string word) => JsonSerializer.Serialize(word, _plain);

    public static string Of(IEnumerable<string> words) => $"[{string.Join(", ", words.Select(Of))}]";
}
