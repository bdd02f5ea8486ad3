namespace Predictive.Commands.Rendering;

/// <summary>The answer could not be written to its stream; what the command had done by then stands.</summary>
public sealed class OutputLostException : Exception
{
    /// <summary>Because of a fault of the stream.</summary>
    public OutputLostException(Exception fault)
        : this($"The answer cannot be written to its output: {fault?.Message}", fault)
    {
    }

    private OutputLostException(string message, Exception? cause)
        : base(message, cause)
    {
    }

    /// <summary>The same, with what the command had done by then.</summary>
    /// <param name="done">What was done, as a sentence.</param>
    public OutputLostException After(string done) => new($"{done} {Message}", this);
}
