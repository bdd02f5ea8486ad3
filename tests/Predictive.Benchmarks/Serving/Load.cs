using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Predictive.Benchmarks.Serving;

/// <summary>What a load measured.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="P50">Half of the answers took at most so many milliseconds.</param>
/// <param name="P99">99 of 100 answers did.</param>
/// <param name="Failed">Requests that failed, or got another status than 200.</param>
/// <param name="Megabytes">What came back.</param>
internal sealed record LoadFigures(double Rate, double P50, double P99, long Failed, double Megabytes);

/// <summary>Asks a server over and over, by wrk (github.com/wg/wrk) on one thread.</summary>
/// <param name="bodies">A file of bodies, one a line, that are sent in turns.</param>
/// <param name="connections">How many ask at once.</param>
internal sealed class Load(string bodies, int connections)
{
    private const string Program = "wrk";

    /// <summary>Whether wrk is here.</summary>
    public static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>How long connections have to pause for so many requests a second.</summary>
    public TimeSpan PauseOf(double rate) => TimeSpan.FromSeconds(connections / rate);

    /// <summary>Asks for so long; each connection pauses by chance, as people do, with this mean.</summary>
    public LoadFigures Run(Server server, TimeSpan time, TimeSpan pause = default)
    {
        var culture = CultureInfo.InvariantCulture;
        using var wrk = Process.Start(new ProcessStartInfo(Program,
        [
            "-t", "1", "-c", connections.ToString(culture), "-d", $"{time.TotalSeconds.ToString("F0", culture)}s",
            "-s", Path.Combine(AppContext.BaseDirectory, "peers", "post.lua"), server.Url, "--",
            bodies, pause.TotalMilliseconds.ToString("F3", culture),
        ])
        { RedirectStandardOutput = true })!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith('{'))
            ?? throw new InvalidOperationException($"wrk ended without figures: {output}");
        return JsonSerializer.Deserialize<LoadFigures>(line, JsonSerializerOptions.Web)!;
    }
}
