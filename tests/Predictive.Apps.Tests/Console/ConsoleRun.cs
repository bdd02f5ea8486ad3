using System.Text.RegularExpressions;

namespace Predictive.Apps.Tests.Console;

/// <summary>What a run of the console left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">All of its standard error.</param>
public sealed partial record ConsoleRun(int Code, string Output, string Error)
{
    /// <summary>The lines of standard error that say something.</summary>
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of standard error that tell no progress.</summary>
    public IReadOnlyList<string> Complaints => [.. ErrorLines.Where(line => !Progress().IsMatch(line))];

    [GeneratedRegex(@"^ *\d+\.\d s  .+ \.\.\.\r?$")]
    private static partial Regex Progress();
}
