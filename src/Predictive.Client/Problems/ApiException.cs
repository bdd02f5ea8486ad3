namespace Predictive.Client.Problems;

/// <summary>A request was not done; each kind is an exception of its own.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="problem">What the API said.</param>
/// <param name="retryAfter">After how long it asked to come again.</param>
/// <param name="cause">What it came from.</param>
public abstract class ApiException(string message, Problem? problem, TimeSpan? retryAfter, Exception? cause)
    : Exception(message, cause)
{
    /// <summary>What the API said; null where nothing came that could be read.</summary>
    public Problem? Problem { get; } = problem;

    /// <summary>After how long to come again; null where the API did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
