namespace Predictive.Store;

/// <summary>
/// More waits to be written than the store takes on; nothing was kept, and the caller should come again.
/// </summary>
public sealed class StoreBusyException : Exception
{
    /// <summary>Says how long to wait.</summary>
    public StoreBusyException(TimeSpan retryAfter)
        : base("The store has more to write than it takes on; try again shortly.") => RetryAfter = retryAfter;

    /// <summary>The store is busy.</summary>
    public StoreBusyException()
        : this(TimeSpan.FromSeconds(1))
    {
    }

    /// <summary>Says why.</summary>
    public StoreBusyException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, with its cause.</summary>
    public StoreBusyException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>How long to wait before trying again.</summary>
    public TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(1);
}
