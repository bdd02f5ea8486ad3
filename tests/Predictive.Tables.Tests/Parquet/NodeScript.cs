using System.Diagnostics;
using Xunit;

namespace Predictive.Tables.Tests.Parquet;

/// <summary>Runs the scripts that write and read Parquet by others.</summary>
internal static class NodeScript
{
    private static readonly string? _folder = Folder();

    /// <summary>Runs a script and gives what it prints; skips the test where Node.js or a package is missing.</summary>
    public static string Run(string script, params string[] arguments)
    {
        if (_folder is null || !Directory.Exists(Path.Combine(_folder, "node_modules")))
        {
            Assert.Skip("DuckDB and hyparquet are not here; run `npm install --no-save` in "
                + "tests/Predictive.Tables.Tests/Parquet/node.");
        }

        var start = new ProcessStartInfo("node", [Path.Combine(_folder, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node.js is not here.");
            throw;
        }
    }

    private static string? Folder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Predictive.sln")))
                return Path.Combine(folder, "tests", "Predictive.Tables.Tests", "Parquet", "node");
        }

        return null;
    }
}
