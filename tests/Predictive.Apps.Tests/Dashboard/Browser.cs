using System.Diagnostics;
using Predictive.Apps.Tests.Console;
using Xunit;

namespace Predictive.Apps.Tests.Dashboard;

/// <summary>A real Chromium without a window, cut off from every network.</summary>
internal static class Browser
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Opens a file and gives the page as the browser sees it when its scripts have run.</summary>
    /// <param name="file">The page.</param>
    /// <returns>Its document as HTML, and what the browser's console said.</returns>
    public static async Task<(string Document, IReadOnlyList<string> Said)> OpenAsync(string file)
    {
        Assert.SkipUnless(Find() is not null, "No Chromium is here; `apt-get install chromium` brings one.");
        using var profile = new TempFolder();
        var start = new ProcessStartInfo(Find()!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-sync", "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={profile.Path}", "--enable-logging=stderr",
            "--window-size=1200,1600", "--dump-dom", new Uri(file).AbsoluteUri,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Chromium did not start.");
        var (document, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"Chromium did not open {file} within 2 minutes. It said: {await error}");
        }

        var said = (await error).Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal));
        return (await document, [.. said]);
    }

    private static string? Find() => Environment.GetEnvironmentVariable("PREDICTIVE_CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => _names, Path.Combine).FirstOrDefault(File.Exists);
}
