namespace Predictive.Store;

/// <summary>
/// The database cannot be reached, or cannot write: its server is away, its disk is full. What was to be written may
/// have been, where the connection broke during the commit; ids and idempotency keys make it safe to send it again.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says which store and why.</summary>
    public StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Says which store and why.</summary>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>The store is unavailable.</summary>
    public StoreUnavailableException()
        : this("The store is unavailable.")
    {
    }
}
