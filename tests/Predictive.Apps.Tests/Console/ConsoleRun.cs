namespace Predictive.Apps.Tests.Console;

/// <summary>What a run of the console left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">All of its standard error.</param>
public sealed record ConsoleRun(int Code, string Output, string Error)
{
    /// <summary>The lines of standard error that say something.</summary>
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
