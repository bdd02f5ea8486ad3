namespace Predictive.Api.Safety;

/// <summary>What a caller may do, as the routes ask for it.</summary>
internal static class Scopes
{
    /// <summary>The claim that holds a scope.</summary>
    public const string Claim = "scope";

    /// <summary>The claim that holds the first letters of the key, which are no secret.</summary>
    public const string KeyClaim = "key";

    /// <summary>Ask for predictions.</summary>
    public const string Score = "score";

    /// <summary>Report events, outcomes and dispositions.</summary>
    public const string Report = "report";

    /// <summary>Read and erase people, and put versions in charge.</summary>
    public const string Admin = "admin";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Score, Report, Admin];

    /// <summary>The first letters of the caller's key; null where none is needed.</summary>
    public static string? KeyOf(HttpContext context) => context.User.FindFirst(KeyClaim)?.Value;
}
