using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Predictive.Learning.Saving;

/// <summary>
/// Reads a JSON document once, from its start to its end. Most of a model file are lists of numbers; they are stepped
/// over at the speed of memory, and their grammar is checked by <see cref="NumberListReader"/>, that reads them later.
/// </summary>
internal ref struct JsonOutline
{
    private readonly ReadOnlyMemory<byte> _file;
    private Utf8JsonReader _reader;
    private int _start;

    private JsonOutline(ReadOnlyMemory<byte> file, int deepest)
    {
        _file = file;
        _reader = new Utf8JsonReader(file.Span, new JsonReaderOptions { MaxDepth = deepest });
    }

    private readonly int End => _start + (int)_reader.BytesConsumed;

    /// <summary>The value that the document is.</summary>
    /// <param name="file">The whole document.</param>
    /// <param name="deepest">How deep it may be nested.</param>
    /// <exception cref="JsonException">It is no JSON, or nested deeper.</exception>
    public static JsonPart Read(ReadOnlyMemory<byte> file, int deepest)
    {
        var outline = new JsonOutline(file, deepest);
        outline._reader.Read();
        var root = outline.ReadValue();
        outline._reader.Read();
        return root;
    }

    private JsonPart ReadValue() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(),
        JsonTokenType.StartArray => ReadList(),
        JsonTokenType.String => new JsonPart(_reader.TokenType, default) { Word = ReadWord() },
        var kind => new JsonPart(kind, _file[(_start + (int)_reader.TokenStartIndex)..End]),
    };

    private JsonPart ReadObject()
    {
        var members = new List<(string Name, JsonPart Value)>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadWord();
            _reader.Read();
            members.Add((name, ReadValue()));
        }

        return new JsonPart(JsonTokenType.StartObject, default) { Members = members };
    }

    private JsonPart ReadList()
    {
        var start = End;
        if (LengthOfNumbers() is var length and > 0)
        {
            _reader = new Utf8JsonReader(_file.Span[(start + length)..], isFinalBlock: true, _reader.CurrentState);
            _start = start + length;
            _reader.Read();
            return new JsonPart(JsonTokenType.StartArray, _file.Slice(start, length));
        }

        var items = new List<JsonPart>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue());
        }

        return new JsonPart(JsonTokenType.StartArray, _file[start..(End - 1)]) { Items = items };
    }

    /// <summary>
    /// How long the list that just began is, if it can hold nothing but numbers and nulls; else 0. A list over several
    /// lines counts as any other, since the reader counts lines for its errors. The plain loop needs no warming up.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int LengthOfNumbers()
    {
        var rest = _file.Span[End..];
        if (rest.IsEmpty || rest[0] is not ((byte)'-' or (byte)'n' or (>= (byte)'0' and <= (byte)'9'))) return 0;
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == ']') return at;
            if (rest[at] is (byte)'"' or (byte)'[' or (byte)'{' or (byte)'\n') return 0;
        }

        return 0;
    }

    private readonly string ReadWord()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A text is no Unicode.", broken);
        }
    }
}
