using System.Text.Json;

namespace Predictive.Learning.Saving;

/// <summary>
/// One value of a JSON document. A list of numbers is not taken apart: its text stays, until somebody asks for its
/// numbers.
/// </summary>
/// <param name="kind">How the value starts.</param>
/// <param name="text">What stands in the file; of a list, what stands between its brackets.</param>
internal sealed class JsonPart(JsonTokenType kind, ReadOnlyMemory<byte> text)
{
    /// <summary>How the value starts: an object, a list, or what it is itself.</summary>
    public JsonTokenType Kind => kind;

    /// <summary>What stands in the file; of a list, what stands between its brackets.</summary>
    public ReadOnlySpan<byte> Text => text.Span;

    /// <summary>A text, without its escapes.</summary>
    public string Word { get; init; } = "";

    /// <summary>The members of an object, in the order of the file.</summary>
    public IReadOnlyList<(string Name, JsonPart Value)> Members { get; init; } = [];

    /// <summary>The items of a list; null where it holds nothing but numbers, and was not taken apart.</summary>
    public IReadOnlyList<JsonPart>? Items { get; init; }

    /// <summary>How many items a list has.</summary>
    public int Count => Items?.Count ?? Text.Count((byte)',') + 1;
}
