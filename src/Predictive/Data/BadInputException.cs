namespace Predictive.Data;

/// <summary>What was given cannot be used; the message says what came, what is allowed and what to do.</summary>
public sealed class BadInputException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public BadInputException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and what showed it.</summary>
    public BadInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says only that something is wrong; prefer a message.</summary>
    public BadInputException()
        : base("The input cannot be used.")
    {
    }
}
