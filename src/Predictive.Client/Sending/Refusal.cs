using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Predictive.Client.Problems;

namespace Predictive.Client.Sending;

/// <summary>Turns an answer that is none into an exception of its kind.</summary>
internal static class Refusal
{
    public static ApiException Of(HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var problem = ProblemOf(response, body);
        var wait = WaitOf(response.Headers.RetryAfter, now);
        return response.StatusCode switch
        {
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge
                or HttpStatusCode.UnsupportedMediaType => new InvalidRequestException(problem),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new AccessDeniedException(problem),
            HttpStatusCode.NotFound => new NotFoundException(problem),
            HttpStatusCode.Conflict => new ConflictException(problem),
            HttpStatusCode.TooManyRequests => new TooManyRequestsException(problem, wait),
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
                new ApiUnavailableException(problem, wait, nothingWasDone: false),
            HttpStatusCode.ServiceUnavailable => new ApiUnavailableException(problem, wait, nothingWasDone: true),
            _ => new UnexpectedAnswerException(problem.Message, problem),
        };
    }

    /// <summary>A date that has passed is no wait.</summary>
    private static TimeSpan? WaitOf(RetryConditionHeaderValue? after, DateTimeOffset now) =>
        (after?.Delta ?? after?.Date - now) is { } wait ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : null;

    private static Problem ProblemOf(HttpResponseMessage response, byte[] body)
    {
        var told = response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? Read(body) : null;
        var usual = new Problem { Title = $"The API answered {(int)response.StatusCode} {response.ReasonPhrase}." };
        return (told ?? usual) with { Status = (int)response.StatusCode };
    }

    private static Problem? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
