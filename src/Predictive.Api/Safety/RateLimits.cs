using System.Globalization;
using System.Threading.RateLimiting;
using Predictive.Api.Serving;

namespace Predictive.Api.Safety;

/// <summary>
/// Lets each key, or each address without one, make so many requests a minute, and says on every answer how many are
/// left (draft-ietf-httpapi-ratelimit-headers-10).
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private const int SecondsOfAWindow = 60;
    private const string Unlimited = "/health";

    private readonly PartitionedRateLimiter<string> _limiter;
    private readonly string _policy;
    private readonly int _most;

    public RateLimits(ServingOptions options)
    {
        _most = options.RequestsPerMinute;
        _policy = string.Create(CultureInfo.InvariantCulture, $"\"requests\";q={_most};w={SecondsOfAWindow}");
        _limiter = PartitionedRateLimiter.Create<string, string>(
            caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => TokensOf(_most)));
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(Unlimited, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var caller = CallerOf(context);
        using var lease = _limiter.AttemptAcquire(caller);
        var left = _limiter.GetStatistics(caller)?.CurrentAvailablePermits ?? 0;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["RateLimit-Policy"] = _policy;
            context.Response.Headers["RateLimit"] =
                string.Create(CultureInfo.InvariantCulture, $"\"requests\";r={left};t={SecondsUntilMore}");
            return Task.CompletedTask;
        });
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = SecondsUntilMore.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>
    /// The tokens of a minute come back a second's worth at a time, or one by one where they are few.
    /// </summary>
    private static TokenBucketRateLimiterOptions TokensOf(int most) => new()
    {
        TokenLimit = most,
        TokensPerPeriod = Math.Max(1, most / SecondsOfAWindow),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0, (double)SecondsOfAWindow / most)),
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    private int SecondsUntilMore => Math.Max(1, SecondsOfAWindow / _most);

    private static string CallerOf(HttpContext context) =>
        Caller.Of(context).Key is { Prefix: var key }
            ? $"key {key}"
            : context.Connection.RemoteIpAddress?.ToString() ?? "";
}
