using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Predictive.Benchmarks.Processes;

/// <summary>
/// A learner in a process of its own that stays up and answers one line of JSON with another, so that rounds of several
/// learners can take turns.
/// </summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(string name, Process process)
    {
        Name = name;
        _process = process;
    }

    /// <summary>What the peer is called in reports; the library's version follows once it has said it.</summary>
    public string Name { get; private set; }

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts a peer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="threads">How many threads its libraries may use.</param>
    /// <param name="environment">Further variables.</param>
    public static Peer Start(
        string name, string program, IEnumerable<string> arguments, int threads,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["OMP_NUM_THREADS"] = FormattableString.Invariant($"{threads}");
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var peer = new Peer(name, process);
        if ((string?)peer.Ask(new { Do = "hello" })["version"] is { Length: > 0 } version) peer.Name += $" {version}";
        return peer;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The peer ended or said what went wrong.</exception>
    public JsonObject Ask(object request)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"{Name} ended without an answer; its error stands above.");
        var answer = JsonNode.Parse(line)!.AsObject();
        return (string?)answer["error"] is { } error
            ? throw new InvalidOperationException($"{Name}: {error}")
            : answer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10))) _process.Kill();
        _process.Dispose();
    }
}
