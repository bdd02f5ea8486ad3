namespace Predictive.Client.Problems;

/// <summary>What answered is no Predictive API, one that this client does not know, or one that broke (500).</summary>
public sealed class UnexpectedAnswerException : ApiException
{
    internal UnexpectedAnswerException(string message, Problem? problem)
        : base(message, problem, retryAfter: null, cause: null)
    {
    }

    internal UnexpectedAnswerException(string message, Exception cause)
        : base(message, problem: null, retryAfter: null, cause)
    {
    }
}
