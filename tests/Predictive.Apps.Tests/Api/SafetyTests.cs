using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class SafetyTests(TrainedRegistry trained)
{
    [Fact]
    public async Task Every_answer_keeps_browsers_from_doing_more_with_it()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        foreach (var answer in new[]
        {
            await api.GetAsync("/health/live"), await api.GetAsync("/nothing"), await api.ScoreAsync(Bodies.Good),
            await api.ScoreAsync("{"), await api.GetAsync("/v1/models"),
        })
        {
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
            Assert.Equal("no-store", answer.Headers["Cache-Control"]);
            Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
            Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
            Assert.Equal("same-origin", answer.Headers["Cross-Origin-Resource-Policy"]);
            Assert.StartsWith(
                "default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("Server", answer.Headers.Keys);
        }
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_nothing()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        foreach (var (method, status) in new[]
        {
            (HttpMethod.Options, HttpStatusCode.MethodNotAllowed), (HttpMethod.Get, HttpStatusCode.OK),
        })
        {
            var answer = await api.SendAsync(
                method, "/v1/models", null, ("Origin", "https://elsewhere.example"),
                ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "x-api-key"));
            Assert.Equal(status, answer.Status);
            Assert.DoesNotContain(
                answer.Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("elsewhere.example")]
    [InlineData("localhost.elsewhere.example")]
    [InlineData("192.0.2.7")]
    public async Task Another_name_for_this_machine_is_refused(string host)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await api.SendAsync(HttpMethod.Get, "/v1/models", null, ("Host", host))).Status);
        Assert.Equal(HttpStatusCode.OK,
            (await api.SendAsync(HttpMethod.Get, "/v1/models", null, ("Host", "localhost"))).Status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_body_is_refused_unopened(string encoding)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(new byte[50_000_000]);
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add(encoding);
        (await api.SendAsync(HttpMethod.Post, "/v1/score", content)).IsProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Bodies_made_to_take_long_are_refused_like_any_other()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var fields = string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"field_number_{i:000000}\":{i}"));
        string[] bombs =
        [
            "{\"leads\":[{\"id\":\"a\"," + fields + "}]}",
            "{\"leads\":[{\"id\":\"a\",\"attributes\":{" + fields + "}}]}",
            "{\"leads\":[" + string.Join(',', Enumerable.Repeat("{}", 500_000)) + "]}",
            "{\"leads\":" + string.Concat(Enumerable.Repeat("[", 1_000_000)),
            "{\"leads\":[{\"id\":\"" + new string('x', 5_000_000) + "\"}]}",
            "{\"leads\":[{\"id\":\"a\",\"points\":" + new string('9', 1_000_000) + "}]}",
        ];
        foreach (var bomb in bombs)
        {
            (await api.ScoreAsync(bomb)).IsProblem(HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("GET /health/live\r\nInjected: b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: elsewhere\r\n\r\n")]
    [InlineData("POST /v1/score HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n"
        + "\r\n0\r\n\r\n")]
    [InlineData("POST /v1/score HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n")]
    public async Task Requests_made_to_be_read_in_two_ways_do_no_harm(string request)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = await AnsweredAsync(api, request);
        Assert.DoesNotContain("Injected", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" 200 ", answer.Split("\r\n")[0], StringComparison.Ordinal);
        Assert.DoesNotContain(" 500 ", answer.Split("\r\n")[0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task What_a_header_smuggles_in_behind_a_line_feed_is_in_no_answer()
    {
        // A server may take a line feed alone for the end of a line (RFC 9112, 2.2); then it is a header of its own.
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = await AnsweredAsync(
            api, "GET /nothing HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Two: a\nInjected: b\r\n\r\n");
        Assert.DoesNotContain("Injected", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Too_many_requests_are_refused_with_when_to_come_again_and_each_answer_says_what_is_left()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder, "--Predictive:RequestsPerMinute=3");
        for (var left = 2; left >= 0; left--)
        {
            var answer = await api.GetAsync("/v1/models");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal($"\"requests\";r={left};t=20", answer.Headers["RateLimit"]);
            Assert.Equal("\"requests\";q=3;w=60", answer.Headers["RateLimit-Policy"]);
        }

        var refused = (await api.GetAsync("/v1/models")).IsProblem(HttpStatusCode.TooManyRequests);
        Assert.Equal("20", refused.Headers["Retry-After"]);
        Assert.Equal("\"requests\";r=0;t=20", refused.Headers["RateLimit"]);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up()
    {
        await using var api = await RunningApi.StartAsync(
            trained.Registry.Folder, "--Predictive:TimeoutSeconds=0.001");
        var body = Bodies.Many(1000)
            .Replace("{\"leads\"", "{\"reasons\":\"words\",\"leads\"", StringComparison.Ordinal);
        (await api.ScoreAsync(body)).IsProblem(HttpStatusCode.GatewayTimeout);
    }

    /// <summary>What the API answers to bytes as they are.</summary>
    private static async Task<string> AnsweredAsync(RunningApi api, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(
            IPAddress.Loopback, api.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        socket.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
