namespace Predictive.Data;

/// <summary>
/// What a person gave cannot be used: the message says in one line what came, what is allowed and what to do.
/// </summary>
public sealed class BadInputException : Exception
{
    /// <summary>Says in one line what is wrong with the input.</summary>
    public BadInputException(string message)
        : base(message)
    {
    }

    /// <summary>Says in one line what is wrong with the input, with its cause.</summary>
    public BadInputException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>The input cannot be used.</summary>
    public BadInputException()
        : this("The input cannot be used.")
    {
    }
}
