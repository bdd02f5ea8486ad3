namespace Predictive.Client.Problems;

/// <summary>Nobody told of this lead, or there is no such version (404).</summary>
public sealed class NotFoundException : ApiException
{
    internal NotFoundException(Problem problem)
        : base(problem.Message, problem, retryAfter: null, cause: null)
    {
    }
}
