using System.Security.Cryptography;

namespace Predictive.Api.Safety;

/// <summary>
/// The headers that keep browsers and caches from doing more with an answer than showing it. Nothing may be read by
/// pages of other sites: there is no CORS.
/// </summary>
internal static class SafeHeaders
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";
    private const string NonceKey = "nonce";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var nonce = context.Request.Path.StartsWithSegments(ReadablePage.Path, StringComparison.Ordinal)
            ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))
            : null;
        if (nonce is not null)
        {
            context.Items[NonceKey] = nonce;
        }

        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    }

    /// <summary>By what the readable page marks the scripts that it brings.</summary>
    public static string NonceOf(HttpContext context) => (string)context.Items[NonceKey]!;

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy =
            context.Items.TryGetValue(NonceKey, out var nonce) ? OfThePage((string)nonce!) : Nothing;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    }

    private static string OfThePage(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
}
