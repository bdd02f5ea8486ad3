namespace Predictive.Store.News;

/// <summary>What waits in the outbox.</summary>
/// <param name="Waiting">How many MQLs are still to be told of.</param>
/// <param name="Oldest">When the first of them became one (UTC); null where none waits.</param>
/// <param name="Next">When the next is to be told of (UTC); null where none waits.</param>
public sealed record OutboxState(long Waiting, DateTime? Oldest, DateTime? Next)
{
    /// <summary>Nothing waits.</summary>
    public static OutboxState Empty { get; } = new(0, Oldest: null, Next: null);
}
