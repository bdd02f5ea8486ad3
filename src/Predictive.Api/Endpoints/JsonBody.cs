using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Predictive.Api.Problems;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary>Takes the body of a request as a JSON document, or says why it is none.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 16 };
    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Exactly one of the two is given; the caller disposes the document.</summary>
    public static async Task<(JsonDocument? Document, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request, ServingOptions options)
    {
        if (!IsJson(request.ContentType))
        {
            return (null, Problem.Of(StatusCodes.Status415UnsupportedMediaType, "This media type is not read.",
                $"{ProblemWords.JsonOnly} Got '{request.ContentType}'."));
        }

        try
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
            return Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Problem.Of(
                fault.StatusCode, "The body is too large.", ProblemWords.TooLarge(options.MostBodyBytes)));
        }
        catch (BadHttpRequestException fault)
        {
            return (null, Problem.Of(fault.StatusCode, "The request cannot be read.", fault.Message));
        }
    }

    private static (JsonDocument?, ProblemHttpResult?) Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith(_byteOrderMark))
        {
            bytes = bytes[_byteOrderMark.Length..];
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            return (null, Problem.NoJson("The body is not UTF-8."));
        }

        try
        {
            TellBrokenCharacters(bytes.Span);
            return (JsonDocument.Parse(bytes, _options), null);
        }
        catch (JsonException fault)
        {
            return (null, Problem.NoJson(Words(fault)));
        }
    }

    /// <summary>Half a pair of escaped characters (\ud800) is legal JSON and no text at all.</summary>
    /// <exception cref="JsonException">There is one, or the body is no JSON.</exception>
    private static void TellBrokenCharacters(ReadOnlySpan<byte> bytes)
    {
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

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
        && (type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding);
}
