using System.CommandLine;
using Predictive.Commands.Rendering;
using Predictive.Store.Databases;

namespace Predictive.Commands;

/// <summary>One run of the console, from the words of the command line to the exit code.</summary>
public static class CommandRun
{
    /// <summary>
    /// Reads the command line, runs its command, and turns whatever stops it into one line and an exit code.
    /// </summary>
    /// <param name="root">The command with its subcommands.</param>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="cancellation">Cancelled when someone asks the process to stop.</param>
    public static async Task<ExitCode> OfAsync(
        Command root, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        StoreDrivers.Register();
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
        {
            Terminal.OfThisProcess().Complain(Misreading.Of(parsed));
            return ExitCode.BadInput;
        }

        try
        {
            return (ExitCode)await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellation);
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, Terminal.OfThisProcess(), WithDetails(parsed), cancellation);
        }
    }

    private static bool WithDetails(ParseResult parsed) =>
        parsed.GetValue<bool>(CommandTree.Debug) || Environment.GetEnvironmentVariable("PREDICTIVE_DEBUG") == "1";
}
