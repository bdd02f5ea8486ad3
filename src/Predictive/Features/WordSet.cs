using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Predictive.Features;

/// <summary>A few different words in their order, equal to another set of the same words; a list in JSON.</summary>
[JsonConverter(typeof(Converter))]
public sealed class WordSet : IEquatable<WordSet>, IEnumerable<string>
{
    private readonly string[] _words;

    /// <summary>A set of these words.</summary>
    public WordSet(IEnumerable<string> words) =>
        _words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>No words.</summary>
    public static WordSet Empty { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _words.Length;

    /// <summary>Whether a word is one of them.</summary>
    public bool Has(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) >= 0;

    /// <inheritdoc/>
    public bool Equals(WordSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WordSet);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _words.Aggregate(_words.Length, (hash, word) => HashCode.Combine(hash, word));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _words);

    private sealed class Converter : JsonConverter<WordSet>
    {
        public override WordSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, WordSet value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value._words, options);
    }
}
