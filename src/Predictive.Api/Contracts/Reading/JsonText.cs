using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Predictive.Api.Contracts.Reading;

/// <summary>Takes bytes as a JSON document, or says why they are none.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 16 };
    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The document, which the caller disposes and whose bytes must live as long; null with a fault.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, RequestFaults faults)
    {
        if (bytes.Span.StartsWith(_byteOrderMark))
        {
            bytes = bytes[_byteOrderMark.Length..];
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            faults.Add(JsonPath.Root, "This is not UTF-8.");
            return null;
        }

        try
        {
            TellBrokenCharacters(bytes.Span);
            return JsonDocument.Parse(bytes, _options);
        }
        catch (JsonException fault)
        {
            faults.Add(JsonPath.Root, Words(fault));
            return null;
        }
    }

    /// <summary>Half a pair of escaped characters (\ud800) is legal JSON and no text at all.</summary>
    /// <exception cref="JsonException">There is one, or the body is no JSON.</exception>
    private static void TellBrokenCharacters(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)'\\'))
        {
            return;
        }

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = _options.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                var line = bytes[..(int)reader.TokenStartIndex].Count((byte)'\n');
                var start = bytes[..(int)reader.TokenStartIndex].LastIndexOf((byte)'\n') + 1;
                throw new JsonException(
                    "A text has half a pair of escaped characters.", null, line, reader.TokenStartIndex - start);
            }
        }
    }

    private static string Words(JsonException fault)
    {
        var what = fault.Message.Split(" LineNumber:")[0];
        return string.Create(CultureInfo.InvariantCulture,
            $"Line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: {what}");
    }
}
