namespace Predictive.Store;

/// <summary>For how long what is kept is kept; null: until it is erased.</summary>
public sealed record Retention
{
    /// <summary>People of whom nothing new came for so long are deleted with all that is kept of them.</summary>
    public TimeSpan? People { get; init; }

    /// <summary>Logged predictions, and which MQLs a webhook was told of.</summary>
    public TimeSpan? Predictions { get; init; } = TimeSpan.FromDays(730);

    /// <summary>Idempotency keys.</summary>
    public TimeSpan IdempotencyKeys { get; init; } = TimeSpan.FromDays(2);
}
