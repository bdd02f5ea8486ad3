namespace Predictive.Store.Keys;

/// <summary>An API key as the store knows it, which is not enough to use it.</summary>
public sealed record ApiKey
{
    /// <summary>Its first letters, which name it and are no secret.</summary>
    public required string Prefix { get; init; }

    /// <summary>What it was named for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it lets its holder do.</summary>
    public required KeyScope Scope { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last used (UTC), to the minute or so; null where it never was.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>When it was revoked (UTC); null where it is good.</summary>
    public DateTime? RevokedAt { get; init; }

    /// <summary>Whether it lets its holder do what a scope stands for.</summary>
    public bool Allows(KeyScope scope) => Scope == scope || Scope == KeyScope.Admin;
}
