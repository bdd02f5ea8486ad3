using System.Diagnostics;
using Predictive.Apps.Tests.Console;

namespace Predictive.Apps.Tests.Packages;

/// <summary>Runs <c>dotnet</c>, or a tool that it installed, as a person would.</summary>
internal static class DotNet
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    /// <summary>What it said; a run that does not end well fails with it.</summary>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var run = new ConsoleRun(process.ExitCode, await output, await error);
        return run.Code == 0 ? run.Output : throw new InvalidOperationException(
            $"{program} {string.Join(' ', arguments)} ended with {run.Code}:\n{run.Output}\n{run.Error}");
    }
}
