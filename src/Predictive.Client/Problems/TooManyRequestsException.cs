namespace Predictive.Client.Problems;

/// <summary>More requests came than the key may make (429), and again after each wait; nothing was done.</summary>
public sealed class TooManyRequestsException : ApiException
{
    internal TooManyRequestsException(Problem problem, TimeSpan? retryAfter)
        : base(problem.Message, problem, retryAfter, cause: null)
    {
    }
}
