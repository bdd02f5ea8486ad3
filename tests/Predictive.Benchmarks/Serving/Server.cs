using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Predictive.Api;
using Predictive.Benchmarks.Processes;

namespace Predictive.Benchmarks.Serving;

/// <summary>Something that answers <c>POST /v1/score</c>, in a process of its own, on this machine alone.</summary>
internal sealed class Server : IDisposable
{
    private static readonly string[] _fastApi = ["fastapi", "uvicorn", "sklearn"];
    private static readonly TimeSpan _mostWait = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly HttpClient _client;

    private Server(Process process, string url)
    {
        _process = process;
        Url = url;
        _client = new HttpClient { BaseAddress = new Uri(url) };
    }

    public string Url { get; }

    /// <summary>Whether Debian's packages of FastAPI, uvicorn and scikit-learn are here.</summary>
    public static bool HasFastApi => File.Exists(PeerPrograms.Python)
        && _fastApi.All(PeerPrograms.Has);

    /// <summary>The process, and those it started.</summary>
    public IReadOnlyList<int> ProcessIds => Family(_process.Id);

    /// <summary>The memory it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The API as it is shipped, with a limit of requests that the load does not reach.</summary>
    public static Task<Server> StartOursAsync(string models, string store) => StartAsync(
        url => ["dotnet", typeof(ApiHost).Assembly.Location, $"--urls={url}"],
        ("Predictive__Models", models), ("Predictive__Store", store), ("Predictive__RequestsPerMinute", "1000000000"));

    /// <summary>The bare endpoint, with the same garbage collector as the API.</summary>
    public static Task<Server> StartBareAsync(string answers) => StartAsync(
        url => ["dotnet", typeof(Server).Assembly.Location, "bare", "--url", url, "--answers", answers],
        ("DOTNET_gcServer", "1"), ("DOTNET_gcConcurrent", "1"));

    /// <summary>FastAPI and scikit-learn under uvicorn, one worker a core.</summary>
    public static Task<Server> StartFastApiAsync(ServedFunnel funnel) => StartAsync(
        url => [PeerPrograms.Python, Path.Combine(AppContext.BaseDirectory, "peers", "fastapi_peer.py"), url],
        ("SCORED_FUNNEL", funnel.AttributeFolder), ("OMP_NUM_THREADS", "1"));

    /// <summary>What it answers to a body.</summary>
    public async Task<string> AskAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri("/v1/score", UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException(answer);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    private static async Task<Server> StartAsync(
        Func<string, string[]> command, params (string Name, string Value)[] environment)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var words = command(url);
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var server = new Server(Process.Start(start)!, url);
        server._process.OutputDataReceived += (_, _) => { };
        server._process.BeginOutputReadLine();
        await server.ReadyAsync();
        return server;
    }

    private async Task ReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (watch.Elapsed < _mostWait && !_process.HasExited)
            {
            }

            await Task.Delay(50);
        }
    }

    private static List<int> Family(int process)
    {
        var children = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task/{process}/children");
        return File.Exists(children)
            ? [process, .. File.ReadAllText(children).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(child => Family(int.Parse(child, CultureInfo.InvariantCulture)))]
            : [process];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
