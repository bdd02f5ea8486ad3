namespace Predictive.Client.Problems;

/// <summary>The request cannot be used (400, 413, 415); nothing was done, and sending it again will not help.</summary>
public sealed class InvalidRequestException : ApiException
{
    internal InvalidRequestException(Problem problem)
        : base(problem.Message, problem, retryAfter: null, cause: null)
    {
    }

    /// <summary>What is wrong, by the JSON path where it is.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors => Problem!.Errors;
}
