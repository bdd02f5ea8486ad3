using Predictive.Store.Keys;

namespace Predictive.Api.Safety;

/// <summary>What a caller's key must be for.</summary>
internal sealed record NeededScope(KeyScope Scope);

/// <summary>Lets routes say it.</summary>
internal static class NeededScopes
{
    /// <summary>These routes are for holders of keys of this scope alone.</summary>
    public static RouteGroupBuilder Needs(this RouteGroupBuilder routes, KeyScope scope) =>
        routes.WithMetadata(new NeededScope(scope));
}
