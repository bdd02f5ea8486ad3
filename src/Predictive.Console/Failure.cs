using Predictive.Commands.Rendering;
using Predictive.Data;
using Predictive.Simulation;
using Predictive.Store;

namespace Predictive.Commands;

/// <summary>Tells the person at the console, in one line, what stopped a command and whose move it is.</summary>
public static class Failure
{
    /// <summary>Writes the line, and the details where asked for.</summary>
    /// <returns>The exit code that belongs to it.</returns>
    public static ExitCode Report(
        Exception exception, Terminal terminal, bool withDetails, CancellationToken cancellation)
    {
        var code = CodeOf(exception, cancellation);
        terminal.Complain(code switch
        {
            ExitCode.Interrupted => "Interrupted; nothing more was written.",
            ExitCode.BadInput => exception.Message,
            _ when exception is OutputLostException => exception.Message,
            _ => $"This is our fault: {exception.GetType().Name}: {exception.Message} "
                + "Set PREDICTIVE_DEBUG=1 to see where, and please report it.",
        });
        if (withDetails)
        {
            terminal.Note(exception.ToString());
        }

        return code;
    }

    private static ExitCode CodeOf(Exception exception, CancellationToken cancellation) => exception switch
    {
        OperationCanceledException when cancellation.IsCancellationRequested => ExitCode.Interrupted,
        BadInputException or WorldException or StoreUnavailableException => ExitCode.BadInput,
        IOException or UnauthorizedAccessException => ExitCode.BadInput,
        _ => ExitCode.Fault,
    };
}
