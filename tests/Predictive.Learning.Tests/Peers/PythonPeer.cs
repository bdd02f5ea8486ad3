using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Predictive.Learning.Tests.Peers;

/// <summary>Debian's Python with scikit-learn; skips the test where either is missing.</summary>
internal static class PythonPeer
{
    private const string Python = "/usr/bin/python3";

    /// <summary>The numbers that a script of this folder prints on one line, about a table given as CSV.</summary>
    public static double[] NumbersOf(string script, IEnumerable<IEnumerable<double>> table, params string[] arguments)
    {
        SkipWithoutScikitLearn();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllLines(path, table.Select(row => string.Join(',', row.Select(Text))));
            var run = Run([Path.Combine(AppContext.BaseDirectory, "Peers", script), path, .. arguments]);
            Assert.True(run.Code == 0, run.Text);
            return [.. run.Text.Trim().Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A number as Python reads it.</summary>
    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Skips the test where Python or scikit-learn is missing.</summary>
    public static void SkipWithoutScikitLearn()
    {
        if (!File.Exists(Python) || Run("-c", "import sklearn") is not { Code: 0 })
        {
            Assert.Skip($"{Python} with scikit-learn is not on this machine.");
        }
    }

    /// <summary>Runs Python on one thread: its own spin, which is slow beside other work.</summary>
    public static (int Code, string Text) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}
