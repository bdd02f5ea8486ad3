using System.Net;
using System.Text.Json;
using Predictive.Client.Problems;

namespace Predictive.Client.Sending;

/// <summary>Sends a request until it is answered, and again where that can help and does no harm.</summary>
/// <param name="http">What sends.</param>
/// <param name="api">The address of <c>/v1/</c>.</param>
/// <param name="options">How long to keep trying.</param>
/// <param name="time">By what it waits.</param>
internal sealed class Sender(HttpClient http, Uri api, ClientOptions options, TimeProvider time)
{
    public async Task<T> SendAsync<T>(Ask ask, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync<T>(ask, cancellation).ConfigureAwait(false);
            }
            catch (ApiException fault) when (attempt < options.MostAttempts && MayHelp(fault, ask))
            {
                await Task.Delay(fault.RetryAfter ?? Usual(attempt), time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<T> OnceAsync<T>(Ask ask, CancellationToken cancellation)
    {
        using var message = ask.Message(api, options.ApiKey);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.AttemptTimeout);
        try
        {
            using var response = await http.SendAsync(message, limit.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.OK
                ? Read<T>(body)
                : throw Refusal.Of(response, body, time.GetUtcNow());
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new ApiUnavailableException($"{api} did not answer in time.", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new ApiUnavailableException($"{api} cannot be reached: {fault.Message}", fault);
        }
    }

    private static T Read<T>(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Json.Options)
                ?? throw new UnexpectedAnswerException("The API answered with nothing.", problem: null);
        }
        catch (JsonException fault)
        {
            throw new UnexpectedAnswerException(
                $"What answered does not speak as this client does: {fault.Message}", fault);
        }
    }

    /// <summary>Whether sending it again can help, does no harm, and is not asked for too late.</summary>
    private bool MayHelp(ApiException fault, Ask ask) => fault switch
    {
        TooManyRequestsException => true,
        ApiUnavailableException away => ask.IsRepeatable || away.NothingWasDone,
        _ => false,
    } && (fault.RetryAfter ?? TimeSpan.Zero) <= options.LongestWait;

    private TimeSpan Usual(int attempt)
    {
        var doubled = options.FirstWait * Math.Pow(2, attempt - 1);
        var longest = doubled < options.LongestWait ? doubled : options.LongestWait;
        return longest * (1 - (Random.Shared.NextDouble() / 2));
    }
}
