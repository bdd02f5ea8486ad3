using System.Net.Http.Headers;
using System.Text.Json;

namespace Predictive.Client.Sending;

/// <summary>A request that can be sent more than once.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path below <c>/v1/</c>, with the query.</param>
internal sealed record Ask(HttpMethod Method, string Path)
{
    /// <summary>The body as JSON; null where it has none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>By which the API knows that it was sent before; null where it need not.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Whether doing it twice is as good as once. Otherwise it is only repeated where the API says that nothing was
    /// done.
    /// </summary>
    public bool IsRepeatable { get; init; } = true;

    public static Ask Get(string path) => new(HttpMethod.Get, path);

    public static Ask Post<T>(string path, T body) => new(HttpMethod.Post, path)
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(body, Json.Options),
    };

    public HttpRequestMessage Message(Uri api, string? key)
    {
        var message = new HttpRequestMessage(Method, new Uri(api, Path));
        message.Headers.Accept.ParseAdd("application/json");
        message.Headers.Accept.ParseAdd("application/problem+json");
        if (key is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        if (IdempotencyKey is not null)
        {
            message.Headers.Add("Idempotency-Key", IdempotencyKey);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return message;
    }
}
