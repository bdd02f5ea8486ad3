using System.Diagnostics;
using Predictive.Commands;

namespace Predictive.Apps.Tests.Console;

/// <summary>
/// Runs the real console in a process of its own, as a person's shell would, with both streams piped.
/// </summary>
public static class ConsoleProcess
{
    /// <summary>How long a run may take before it is killed.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string _dll = typeof(ExitCode).Assembly.Location;

    /// <summary>Runs <c>predictive</c> with these arguments in the current folder.</summary>
    public static Task<ConsoleRun> RunAsync(params string[] arguments) =>
        RunInAsync(Environment.CurrentDirectory, arguments);

    /// <summary>Runs <c>predictive</c> with these arguments in a folder.</summary>
    /// <exception cref="TimeoutException">The run took longer than <see cref="Limit"/>.</exception>
    public static async Task<ConsoleRun> RunInAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"'predictive {string.Join(' ', arguments)}' took longer than {Limit}. It said: {await error}");
        }

        return new ConsoleRun(process.ExitCode, await output, await error);
    }

    /// <summary>
    /// Starts <c>predictive</c> with these arguments in a folder, for tests that signal it; the caller ends it.
    /// </summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(_dll);
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["LANG"] = "de_DE.UTF-8";
        start.Environment.Remove("PREDICTIVE_DEBUG");
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        return process;
    }
}
