namespace Predictive.Commands;

/// <summary>What the process tells its caller when it ends.</summary>
public enum ExitCode
{
    /// <summary>Everything that was asked for is done.</summary>
    Done = 0,

    /// <summary>Predictive itself is at fault.</summary>
    Fault = 1,

    /// <summary>
    /// The command line, the data or a database cannot be used; nothing was written, or it is said how far writing into
    /// a table of a database came.
    /// </summary>
    BadInput = 2,

    /// <summary>
    /// The input can be used, but <c>--gate</c> forbids going on: <c>check</c> says no, or <c>train</c> found no usable
    /// signal, and nothing was registered. Without it too many rejected rows are <see cref="BadInput"/>.
    /// </summary>
    Refused = 3,

    /// <summary>Stopped from outside, by Ctrl-C or SIGTERM.</summary>
    Interrupted = 130,
}
