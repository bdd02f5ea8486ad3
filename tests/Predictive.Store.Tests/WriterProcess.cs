using System.Diagnostics;
using System.Globalization;

namespace Predictive.Store.Tests;

/// <summary>A process that writes to a store and tells what was acknowledged.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;

    private WriterProcess(Process process) => _process = process;

    public static WriterProcess Start(string database, string name, int? reports = null)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "Predictive.Store.Writer.dll");
        string[] arguments = reports is { } most
            ? [assembly, database, name, most.ToString(CultureInfo.InvariantCulture)]
            : [assembly, database, name];
        return new WriterProcess(Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
        })!);
    }

    /// <summary>Kills it once it told of so many; gives all that it told of whole before it died.</summary>
    public IReadOnlyList<string> KillAfter(int acknowledged)
    {
        var lines = new List<string>();
        while (lines.Count <= acknowledged && _process.StandardOutput.ReadLine() is { } line)
            lines.Add(line);
        _process.Kill();
        var rest = _process.StandardOutput.ReadToEnd();
        lines.AddRange(rest.Split('\n')[..^1]);
        return lines[1..];
    }

    public IReadOnlyList<string> ToTheEnd()
    {
        var lines = _process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines is ["open", .. var told, "done"]
            ? told
            : throw new InvalidOperationException(lines.LastOrDefault());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
