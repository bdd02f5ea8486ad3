namespace Predictive.Simulation;

/// <summary>A world that cannot be: an unknown name, an unknown setting or a value outside its range.</summary>
public sealed class WorldException : Exception
{
    /// <summary>The message says what came, what is allowed and what to do.</summary>
    public WorldException(string message) : base(message)
    {
    }

    /// <summary>The same, with what went wrong underneath.</summary>
    public WorldException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Without words; only for tools that demand it.</summary>
    public WorldException()
    {
    }
}
