using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Problems;

namespace Predictive.Api.Reports;

/// <summary>The id of a lead in a path.</summary>
internal static class LeadPath
{
    private const int LongestId = 200;
    private const string Before = "/leads/";
    private const string Slash = "%2F";

    /// <summary>
    /// Reads an id with a slash as it was sent: routing leaves <c>%2F</c> as it is, so that the same lead would have
    /// one id in a path and another in a body.
    /// </summary>
    public static Task ReadSlashes(HttpContext context, RequestDelegate next)
    {
        if (context.Request.RouteValues["id"] is string id && id.Contains(Slash, StringComparison.OrdinalIgnoreCase)
            && SentIn(context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "") is { } sent)
        {
            context.Request.RouteValues["id"] = sent;
        }

        return next(context);
    }

    private static string? SentIn(string target)
    {
        var start = target.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var rest = target.AsSpan(start + Before.Length);
        var end = rest.IndexOfAny("/?#");
        return Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
    }

    /// <summary>What is wrong with it; null for a good one.</summary>
    public static ProblemHttpResult? Refuse(string id) =>
        id.Length is > 0 and <= LongestId && !id.Any(char.IsControl) && !string.IsNullOrWhiteSpace(id)
            ? null
            : Problem.Of(StatusCodes.Status400BadRequest, "The request cannot be used.",
                $"A lead's id is one line of 1 to {LongestId} characters; got {id.Length}.");
}
