using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Problems;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary>Takes the body of a request as a JSON document, or says why it is none.</summary>
internal static class JsonBody
{
    private const string Identity = "identity";

    /// <summary>Exactly one of the two is given; the caller disposes the document.</summary>
    public static async Task<(JsonDocument? Document, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request, ServingOptions options)
    {
        if (Refuse(request, "json") is { } refusal)
        {
            return (null, refusal);
        }

        try
        {
            var bytes = new BodyBytes();
            request.HttpContext.Response.RegisterForDispose(bytes);
            var faults = new RequestFaults();
            var document = JsonText.Parse(
                await bytes.ReadAsync(request.BodyReader, request.HttpContext.RequestAborted), faults);
            return (document, document is null ? Problem.NoJson(faults) : null);
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

    /// <summary>What is wrong with the headers of a body; null where it may be read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">The media type's second word, such as <c>json</c>.</param>
    public static ProblemHttpResult? Refuse(HttpRequest request, string kind)
    {
        if (!IsOf(request.ContentType, kind))
        {
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, "This media type is not read.",
                $"{ProblemWords.Only(kind)} Got '{JsonWords.Shortened(request.ContentType ?? "")}'.");
        }

        return request.Headers.ContentEncoding.Any(one => one is { Length: > 0 }
            && !one.Equals(Identity, StringComparison.OrdinalIgnoreCase))
            ? Problem.Of(StatusCodes.Status415UnsupportedMediaType, "Packed bodies are not read.",
                "Send the body as it is, without 'Content-Encoding'.")
            : null;
    }

    private static bool IsOf(string? contentType, string kind) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
        && (type.SubType.Equals(kind, StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals(kind, StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding);
}
