using System.Globalization;
using System.Text;
using Predictive.Store.News;

namespace Predictive.Api.Webhooks;

/// <summary>Posts one message, signed anew each time.</summary>
internal sealed class WebhookCall : IDisposable
{
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public WebhookCall(WebhookOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = options.AnswerWithin,
        };
    }

    /// <summary>Tells it, and says what became of that.</summary>
    /// <exception cref="OperationCanceledException">The API is to stop.</exception>
    public async Task<Hearing> TellAsync(MqlNews news, CancellationToken stopping)
    {
        using var message = MessageOf(news);
        try
        {
            using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stopping);
            return Hearing.Of(answer, _time.GetUtcNow());
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Hearing.Away(fault);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return Hearing.Slow;
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage MessageOf(MqlNews news)
    {
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds();
        return new HttpRequestMessage(HttpMethod.Post, _options.Url)
        {
            Content = new StringContent(news.Body, Encoding.UTF8, "application/json"),
            Headers =
            {
                { "webhook-id", news.Id },
                { "webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", _options.Secret.Sign(news.Id, timestamp, news.Body) },
            },
        };
    }
}
