namespace Predictive.Client.Problems;

/// <summary>
/// Something stands against it (409): an idempotency key that was used for something else, a version that is not in
/// charge, a lead that did not exist yet.
/// </summary>
public sealed class ConflictException : ApiException
{
    internal ConflictException(Problem problem)
        : base(problem.Message, problem, retryAfter: null, cause: null)
    {
    }
}
