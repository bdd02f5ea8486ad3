namespace Predictive.Store.Reports;

/// <summary>A request came under the idempotency key of a different one; nothing was kept.</summary>
public sealed class IdempotencyConflictException : Exception
{
    /// <summary>Says what to do.</summary>
    public IdempotencyConflictException()
        : this("This idempotency key was used for a different request; use a new key for a new request.")
    {
    }

    /// <summary>Says what to do.</summary>
    public IdempotencyConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Says what to do, with its cause.</summary>
    public IdempotencyConflictException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
