using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Predictive.Apps.Tests.Clients;

/// <summary>What goes wrong with a request on its way.</summary>
internal enum Fault
{
    /// <summary>The connection breaks before it is passed on.</summary>
    Broken,

    /// <summary>It is done, and the connection breaks before the answer comes.</summary>
    AnswerLost,

    /// <summary>Nothing ever comes.</summary>
    Stalled,

    /// <summary>429, to come again after seven seconds.</summary>
    TooMany,

    /// <summary>502 with a page of a proxy.</summary>
    BadGateway,

    /// <summary>503 that says that nothing was done.</summary>
    Busy,

    /// <summary>200 with a page that is no JSON.</summary>
    LoginPage,
}

/// <summary>Stands before the API; its first requests go wrong in the ways given, and then all are passed on.</summary>
internal sealed class FaultyFront : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _behind;
    private readonly Queue<Fault> _faults;
    private int _requests;

    private FaultyFront(Uri behind, Fault[] faults)
    {
        _behind = new HttpClient { BaseAddress = behind };
        _faults = new Queue<Fault>(faults);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>How many requests came.</summary>
    public int Requests => _requests;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FaultyFront> StartAsync(Uri behind, params Fault[] faults)
    {
        var front = new FaultyFront(behind, faults);
        await front._app.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _behind.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        if (!_faults.TryDequeue(out var fault))
        {
            await PassOnAsync(context);
            return;
        }

        switch (fault)
        {
            case Fault.Broken:
                context.Abort();
                break;
            case Fault.AnswerLost:
                (await SendAsync(context)).Dispose();
                context.Abort();
                break;
            case Fault.Stalled:
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case Fault.TooMany:
                context.Response.Headers.RetryAfter = "7";
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            case Fault.BadGateway:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                await context.Response.WriteAsync("<h1>Bad gateway</h1>");
                break;
            case Fault.Busy:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case Fault.LoginPage:
                await context.Response.WriteAsync("<h1>Who are you?</h1>");
                break;
        }
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using var answer = await SendAsync(context);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContext context)
    {
        var asked = context.Request;
        using var body = new StreamContent(asked.Body);
        body.Headers.TryAddWithoutValidation("Content-Type", asked.ContentType);
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), $"{asked.Path}{asked.QueryString}")
        {
            Content = asked.ContentLength > 0 ? body : null,
        };
        foreach (var name in new[] { "Authorization", "Idempotency-Key" })
        {
            request.Headers.TryAddWithoutValidation(name, asked.Headers[name].ToArray());
        }

        return await _behind.SendAsync(request);
    }
}
