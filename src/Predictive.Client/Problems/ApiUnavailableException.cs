namespace Predictive.Client.Problems;

/// <summary>
/// The API cannot be reached, is too slow, too busy, or has no model (502, 503, 504), and was not better after each
/// wait.
/// </summary>
public sealed class ApiUnavailableException : ApiException
{
    internal ApiUnavailableException(Problem problem, TimeSpan? retryAfter, bool nothingWasDone)
        : base(problem.Message, problem, retryAfter, cause: null) => NothingWasDone = nothingWasDone;

    internal ApiUnavailableException(string message, Exception cause)
        : base(message, problem: null, retryAfter: null, cause)
    {
    }

    /// <summary>
    /// Whether the API says that it did nothing. Otherwise nobody knows; a report may be sent again with its
    /// idempotency key.
    /// </summary>
    public bool NothingWasDone { get; }
}
