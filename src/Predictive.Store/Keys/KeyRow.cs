namespace Predictive.Store.Keys;

/// <summary>A row of the keys, as its table holds it.</summary>
internal sealed class KeyRow
{
    public const string Columns =
        """
        prefix AS Prefix, name AS Name, scope AS Scope, secret_hash AS SecretHash, created_at AS CreatedAt,
        last_used_at AS LastUsedAt, revoked_at AS RevokedAt
        """;

    private ApiKey? _read;

    public string Prefix { get; set; } = "";

    public string Name { get; set; } = "";

    public string Scope { get; set; } = "";

    public string SecretHash { get; set; } = "";

    public string CreatedAt { get; set; } = "";

    public string? LastUsedAt { get; set; }

    public string? RevokedAt { get; set; }

    /// <summary>The key, made once of a row that is kept.</summary>
    public ApiKey Read() => _read ??= new ApiKey
    {
        Prefix = Prefix,
        Name = Name,
        Scope = Enum.Parse<KeyScope>(Scope, ignoreCase: true),
        CreatedAt = Moment.Read(CreatedAt),
        LastUsedAt = Moment.ReadAny(LastUsedAt),
        RevokedAt = Moment.ReadAny(RevokedAt),
    };
}
