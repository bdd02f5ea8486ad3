using System.Net;
using System.Net.Sockets;
using System.Text;
using Predictive.Apps.Tests.Api;
using Predictive.Apps.Tests.Operations;
using Xunit;

namespace Predictive.Apps.Tests.Faults;

/// <summary>Many callers who begin a request and never end it do not keep the others from being answered.</summary>
[Collection(ProcessTests.Name)]
public sealed class SlowConnectionTests(TrainedRegistry trained)
{
    private const string HalfAHead = "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Ty";

    private const string HalfABody = "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + "Content-Length: 1000\r\n\r\n{\"leads\": [";

    [Fact]
    public Task Five_hundred_slow_connections_leave_the_others_alone() => HoldAsync(500, isWhole: false);

    [Fact]
    [Trait("Category", "Whole")]
    public Task Ten_thousand_slow_connections_leave_the_others_alone() => HoldAsync(10_000, isWhole: true);

    private async Task HoldAsync(int connections, bool isWhole)
    {
        await using var api = await ApiProcess.StartAsync(
            trained.Registry.Folder, Path.Combine(trained.NewFolder(), "store.db"),
            new Dictionary<string, string> { ["Predictive__TimeoutSeconds"] = isWhole ? "10" : "2" });
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("/v1/score", Bodies.Good)).Status);
        var before = api.PeakMemory;
        var heads = await OpenAsync(api.Client.BaseAddress!, HalfAHead, connections / 2);
        var bodies = await OpenAsync(api.Client.BaseAddress!, HalfABody, connections - heads.Count);
        try
        {
            for (var i = 0; i < 30; i++)
            {
                Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("/v1/score", Bodies.Good)).Status);
            }

            Assert.All(await AnswersAsync(bodies), line => Assert.Matches("^HTTP/1.1 (504|408) ", line));
            if (isWhole)
            {
                Assert.All(await AnswersAsync(heads), line => Assert.Matches("^(HTTP/1.1 408 .*)?$", line));
                Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("/v1/score", Bodies.Good)).Status);
            }

            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{connections} slow connections took {(api.PeakMemory - before) >> 20} MB.");
            Assert.InRange(api.PeakMemory - before, 0, (64L << 20) + (connections * 65_536L));
        }
        finally
        {
            heads.Concat(bodies).ToList().ForEach(one => one.Dispose());
        }
    }

    private static async Task<List<Socket>> OpenAsync(Uri address, string sent, int count)
    {
        var sockets = new List<Socket>(count);
        for (var i = 0; i < count; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, address.Port);
            await socket.SendAsync(Encoding.ASCII.GetBytes(sent));
            sockets.Add(socket);
        }

        return sockets;
    }

    /// <summary>The first line that each is sent; nothing where it is closed without a word.</summary>
    private static Task<string[]> AnswersAsync(List<Socket> sockets) => Task.WhenAll(sockets.Select(async socket =>
    {
        var bytes = new byte[256];
        try
        {
            var read = await socket.ReceiveAsync(bytes).WaitAsync(TimeSpan.FromSeconds(60));
            return Encoding.ASCII.GetString(bytes, 0, read).Split("\r\n")[0];
        }
        catch (SocketException)
        {
            return "";
        }
    }));
}
