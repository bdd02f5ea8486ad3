using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Predictive.Api;
using Predictive.Apps.Tests.Api;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Apps.Tests.Operations;

/// <summary>Tests that start, stop and kill the real API, with a trained registry and a PostgreSQL to share.</summary>
[CollectionDefinition(Name)]
public sealed class ProcessTests : ICollectionFixture<TrainedRegistry>, ICollectionFixture<PostgresServer>
{
    public const string Name = "api processes";
}

/// <summary>The API in a process of its own, with the machine's clock.</summary>
internal sealed partial class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _read;
    private readonly Task<string> _error;

    private ApiProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
        _read = ReadAsync();
        Client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = _limit }) { Timeout = _limit };
    }

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>What it wrote to its console.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Most memory that it took, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it on a free port, unless the environment says where, and waits until it listens.</summary>
    public static async Task<ApiProcess> StartAsync(
        string models, string store, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ApiHost).Assembly.Location])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Predictive__Models"] = models;
        start.Environment["Predictive__Store"] = store;
        start.Environment["Predictive__CheckSeconds"] = "0.05";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        if (!start.Environment.Keys.Any(name => name is "ASPNETCORE_HTTP_PORTS" or "ASPNETCORE_URLS"))
        {
            start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        }

        var api = new ApiProcess(Process.Start(start)!);
        api.Client.BaseAddress = await api._listening.Task.WaitAsync(_limit);
        return api;
    }

    /// <summary>Posts JSON.</summary>
    public async Task<ApiAnswer> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await AnswerAsync(Client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>Gets a page.</summary>
    public Task<ApiAnswer> GetAsync(string path) => AnswerAsync(Client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>The status of a page; null where nothing answers.</summary>
    public async Task<HttpStatusCode?> StatusAsync(string path)
    {
        try
        {
            return (await GetAsync(path)).Status;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Kills it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Tells it to stop, as systemd and Kubernetes do.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits until it ended; gives its exit code.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(_limit);
        await _read;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        Client.Dispose();
        _process.Dispose();
    }

    internal static async Task<ApiAnswer> AnswerAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        return new ApiAnswer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync());
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Enqueue(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                _listening.TrySetResult(new Uri($"http://127.0.0.1:{match.Groups[1].Value}"));
            }
        }

        _listening.TrySetException(new InvalidOperationException(
            $"The API did not start: {string.Join('\n', _lines)}\n{await _error}"));
    }

    [GeneratedRegex(@"Now listening on: http://[^\s""]+:(\d+)")]
    private static partial Regex Listening();
}
