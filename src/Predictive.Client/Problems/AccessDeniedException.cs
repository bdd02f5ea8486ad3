namespace Predictive.Client.Problems;

/// <summary>No good API key (401), one that is not for this, or a person who may not be profiled (403).</summary>
public sealed class AccessDeniedException : ApiException
{
    internal AccessDeniedException(Problem problem)
        : base(problem.Message, problem, retryAfter: null, cause: null)
    {
    }
}
