using Predictive.Store;

namespace Predictive.Api.Safety;

/// <summary>
/// Knows a caller by an API key, in <c>Authorization: Bearer</c> or <c>X-API-Key</c> and nowhere else; callers on this
/// machine need none until there is one. Then lets it do what its key is for, and nothing else.
/// </summary>
internal sealed class ApiKeys(LeadStore store, KeyNeed need)
{
    private const string Header = "X-API-Key";
    private const string Bearer = "Bearer";

    /// <summary>Finds out who asks.</summary>
    public async Task IdentifyAsync(HttpContext context, RequestDelegate next)
    {
        context.Features.Set(await CallerOfAsync(context));
        await next(context);
    }

    /// <summary>Refuses whoever may not do what the route is for.</summary>
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var caller = Caller.Of(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>() is not { } needed || caller.May(needed.Scope))
        {
            return next(context);
        }

        if (caller.IsKnown)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = Bearer;
        return Task.CompletedTask;
    }

    private async ValueTask<Caller> CallerOfAsync(HttpContext context)
    {
        if (SentIn(context.Request.Headers) is { } secret)
        {
            return await store.Keys.FindAsync(secret, context.RequestAborted) is { } key
                ? new Caller(key)
                : Caller.Unknown;
        }

        return await need.IsNeededAsync(context) ? Caller.Unknown : Caller.OfThisMachine;
    }

    private static string? SentIn(IHeaderDictionary headers)
    {
        if (headers.Authorization is [{ } authorization]
            && authorization.StartsWith($"{Bearer} ", StringComparison.OrdinalIgnoreCase))
        {
            return authorization[Bearer.Length..].Trim();
        }

        return headers.TryGetValue(Header, out var sent) ? sent.ToString() : null;
    }
}
