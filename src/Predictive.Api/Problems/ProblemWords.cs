using System.Globalization;

namespace Predictive.Api.Problems;

/// <summary>Says what is allowed where the framework only gives a status.</summary>
internal static class ProblemWords
{
    /// <summary>What may be sent.</summary>
    public static string Only(string kind) => kind == "json"
        ? "Send the body as JSON in UTF-8, with 'Content-Type: application/json'."
        : "Send one JSON document a line in UTF-8, with 'Content-Type: application/x-ndjson'.";

    public static void Complete(ProblemDetailsContext context)
    {
        var request = context.HttpContext.Request;
        context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
        {
            StatusCodes.Status401Unauthorized =>
                "Send a good API key, as 'Authorization: Bearer KEY' or 'X-API-Key: KEY', and never in the address.",
            StatusCodes.Status403Forbidden => "The API key is good, and is not for this; use one of another scope.",
            StatusCodes.Status404NotFound =>
                $"There is nothing at {request.Path}; /openapi/v1.json describes what there is.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{request.Path} does not answer {request.Method}; it answers "
                + $"{context.HttpContext.Response.Headers.Allow}.",
            StatusCodes.Status415UnsupportedMediaType => Only("json"),
            StatusCodes.Status429TooManyRequests =>
                "Too many requests; come again after the seconds that 'Retry-After' says, and see 'RateLimit'.",
            StatusCodes.Status504GatewayTimeout => "The answer took too long; send fewer leads at once.",
            StatusCodes.Status500InternalServerError => "Something broke in the API; its log says what.",
            _ => null,
        };
    }

    public static string TooLarge(long most) => string.Create(CultureInfo.InvariantCulture,
        $"A body has at most {most:N0} bytes. Send the leads in several requests.");
}
