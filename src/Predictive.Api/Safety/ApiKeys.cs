using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Predictive.Store;
using Predictive.Store.Keys;

namespace Predictive.Api.Safety;

/// <summary>
/// Knows a caller by an API key, in <c>Authorization: Bearer</c> or <c>X-API-Key</c> and nowhere else; callers on this
/// machine need none until there is one.
/// </summary>
internal sealed class ApiKeys(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, LeadStore store,
    KeyNeed need)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "ApiKey";

    private const string Header = "X-API-Key";
    private const string Bearer = "Bearer ";

    /// <summary>Who needs no key may do everything.</summary>
    private static readonly AuthenticateResult _withoutKey = Success(Scopes.All, key: null);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Sent() is not { } secret)
        {
            return await need.IsNeededAsync(Context) ? AuthenticateResult.NoResult() : _withoutKey;
        }

        return await store.Keys.FindAsync(secret, Context.RequestAborted) is { } key
            ? Success(Scopes.All.Where(scope => Allows(key, scope)), key)
            : AuthenticateResult.Fail("This API key is not known, or was revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private string? Sent()
    {
        if (Request.Headers.Authorization is [{ } authorization]
            && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return authorization[Bearer.Length..].Trim();
        }

        return Request.Headers.TryGetValue(Header, out var sent) ? sent.ToString() : null;
    }

    private static bool Allows(ApiKey key, string scope) => key.Allows(scope switch
    {
        Scopes.Score => KeyScope.Score,
        Scopes.Report => KeyScope.Report,
        _ => KeyScope.Admin,
    });

    private static AuthenticateResult Success(IEnumerable<string> scopes, ApiKey? key)
    {
        var identity = new ClaimsIdentity(scopes.Select(scope => new Claim(Scopes.Claim, scope)), SchemeName);
        if (key is not null)
        {
            identity.AddClaim(new Claim(ClaimTypes.Name, key.Name));
            identity.AddClaim(new Claim(Scopes.KeyClaim, key.Prefix));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
