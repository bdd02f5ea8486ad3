using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Problems;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary>
/// The body of a request: a JSON document, or why it is none. Whoever disposes it gives its memory back.
/// </summary>
internal readonly struct JsonBody : IDisposable
{
    private const string Json = "application/json";
    private const string Identity = "identity";

    private readonly byte[]? _lent;

    private JsonBody(JsonDocument? document, ProblemHttpResult? problem, byte[]? lent = null) =>
        (Document, Problem, _lent) = (document, problem, lent);

    /// <summary>The document; null where there is a problem.</summary>
    public JsonDocument? Document { get; }

    /// <summary>The problem; null where there is a document.</summary>
    public ProblemHttpResult? Problem { get; }

    /// <summary>Reads the body of a request.</summary>
    public static async ValueTask<JsonBody> ReadAsync(HttpRequest request, ServingOptions options)
    {
        if (Refuse(request, "json") is { } refusal)
        {
            return new JsonBody(null, refusal);
        }

        try
        {
            return Of(await BodyBytes.LendAsync(request.BodyReader, request.HttpContext.RequestAborted));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new JsonBody(null, Problems.Problem.Of(
                fault.StatusCode, "The body is too large.", ProblemWords.TooLarge(options.MostBodyBytes)));
        }
        catch (BadHttpRequestException fault)
        {
            return new JsonBody(
                null, Problems.Problem.Of(fault.StatusCode, "The request cannot be read.", fault.Message));
        }
    }

    public void Dispose()
    {
        Document?.Dispose();
        if (_lent is not null)
        {
            ArrayPool<byte>.Shared.Return(_lent);
        }
    }

    private static JsonBody Of(ArraySegment<byte> bytes)
    {
        var faults = new RequestFaults();
        var document = JsonText.Parse(bytes, faults);
        return new JsonBody(document, document is null ? Problems.Problem.NoJson(faults) : null, bytes.Array);
    }

    /// <summary>What is wrong with the headers of a body; null where it may be read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">The media type's second word, such as <c>json</c>.</param>
    public static ProblemHttpResult? Refuse(HttpRequest request, string kind)
    {
        if (!IsOf(request.ContentType, kind))
        {
            return Problems.Problem.Of(StatusCodes.Status415UnsupportedMediaType, "This media type is not read.",
                $"{ProblemWords.Only(kind)} Got '{JsonWords.Shortened(request.ContentType ?? "")}'.");
        }

        return request.Headers.ContentEncoding is { Count: > 0 } packed && packed.Any(one =>
            one is { Length: > 0 } && !one.Equals(Identity, StringComparison.OrdinalIgnoreCase))
            ? Problems.Problem.Of(StatusCodes.Status415UnsupportedMediaType, "Packed bodies are not read.",
                "Send the body as it is, without 'Content-Encoding'.")
            : null;
    }

    /// <summary>What nearly everybody sends need not be taken apart.</summary>
    private static bool IsOf(string? contentType, string kind) =>
        (kind == "json" && contentType == Json) || (MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
        && (type.SubType.Equals(kind, StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals(kind, StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding));
}
