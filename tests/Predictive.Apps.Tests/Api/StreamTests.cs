using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class StreamTests(TrainedRegistry trained)
{
    private const string Good = """{"id":"a","createdAt":"2026-06-23T00:00:00Z","events":[]}""";
    private const string Stream = "/v1/score/stream";

    [Fact]
    public async Task Each_line_is_answered_in_order_and_a_faulty_one_stops_nothing()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder, "--Predictive:MostLineBytes=50000");
        var tooLong = "{\"id\":\"" + new string('x', 70_000) + "\"}";
        string[] lines =
        [
            Good, "", "{", "[]", "  \t",
            Good.Replace("2026-06-23T00:00:00Z", "soon", StringComparison.Ordinal), tooLong,
            Good.Replace("}", ",\"asOf\":\"2026-06-25T00:00:00Z\"}", StringComparison.Ordinal), "\"\\ud800\"",
            Good + "\r", Good,
        ];
        var answers = await SendAsync(api, string.Join('\n', lines), "?reasons=codes&top=1");

        Assert.Equal([1, 3, 4, 6, 7, 8, 9, 10, 11], answers.Select(one => one["line"]!.GetValue<int>()));
        Assert.All(answers, one => Assert.Equal("0001", one["version"]!.GetValue<string>()));
        Assert.All(answers, one => Assert.True(one["score"] is null != one["errors"] is null));
        Assert.Equal([3, 4, 6, 7, 9], answers.Where(one => one["errors"] is not null)
            .Select(one => one["line"]!.GetValue<int>()));
        Assert.Contains("is no ISO 8601 date", answers[3]["errors"]!["$.createdAt"]![0]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Contains("too long", answers[4]["errors"]!["$"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("2026-06-25T00:00:00Z", answers[5]["score"]!["asOf"]!.GetValue<string>());
        Assert.Single(answers[0]["score"]!["reasons"]!.AsArray());
    }

    [Fact]
    public async Task A_line_is_scored_as_a_request_scores_it()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var lead = JsonNode.Parse(Bodies.Good)!["leads"]![0]!.AsObject();
        lead["asOf"] = "2026-06-20T12:00:00Z";
        var line = Assert.Single(await SendAsync(api, lead.ToJsonString(), "?reasons=words"));
        var score = (await api.ScoreAsync(Bodies.Good)).Score;
        Assert.Equal(score["likelihood"]!.GetValue<double>(), line["score"]!["likelihood"]!.GetValue<double>());
        Assert.Equal(score["reasons"]!.ToJsonString(), line["score"]!["reasons"]!.ToJsonString());
    }

    [Theory]
    [InlineData("?reasons=all", "$.reasons: This is 'all'; allowed are none, codes, words.")]
    [InlineData("?top=0", "$.top: This must be a whole number from 1 to 100; got '0'.")]
    [InlineData("?top=many", "got 'many'.")]
    public async Task A_query_that_cannot_be_used_is_refused_before_the_stream_begins(string query, string error)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = await api.PostAsync(Stream + query, Good, "application/x-ndjson");
        Assert.Contains(error, answer.IsProblem(HttpStatusCode.BadRequest).Errors, StringComparison.Ordinal);
        (await api.PostAsync(Stream, Good)).IsProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Forty_thousand_lines_are_answered_as_they_come_in_memory_that_does_not_grow() =>
        await HoldsAsync(lines: 40_000, mostBytes: 48L << 20);

    [Fact]
    [Trait("Category", "Whole")]
    public async Task A_million_lines_are_answered_in_memory_that_does_not_grow() =>
        await HoldsAsync(lines: 1_000_000, mostBytes: 48L << 20);

    private async Task HoldsAsync(int lines, long mostBytes)
    {
        await using var api = await RunningApi.StartAsync(
            trained.Registry.Folder, "--urls=", "--Kestrel:Endpoints:Test:Url=http://127.0.0.1:0",
            "--Kestrel:Endpoints:Test:Protocols=Http2");
        using var content = new LinesContent(lines);
        using var request = new HttpRequestMessage(HttpMethod.Post, Stream)
        {
            Content = content,
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var response = await api.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var (answered, faulty, most, before) = (0, 0, 0L, 0L);
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            answered++;
            faulty += line.Contains("\"errors\"", StringComparison.Ordinal) ? 1 : 0;
            if (answered == 1)
            {
                Assert.True(content.Sent < lines, "The first answer came only after the last line was sent.");
            }

            if (answered % 5_000 == 0)
            {
                var now = GC.GetTotalMemory(forceFullCollection: true);
                before = before == 0 ? now : before;
                most = Math.Max(most, now - before);
            }
        }

        Assert.Equal(lines, answered);
        Assert.Equal(lines / 10, faulty);
        Assert.True(most < mostBytes, $"The memory grew by {most:N0} bytes.");
    }

    private static async Task<List<JsonNode>> SendAsync(RunningApi api, string lines, string query)
    {
        var answer = await api.PostAsync(Stream + query, lines, "application/x-ndjson");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal("application/x-ndjson", answer.MediaType);
        var answers = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. answers.Select(line => JsonNode.Parse(line)!)];
    }

    /// <summary>Lines as they are asked for; every tenth cannot be used.</summary>
    private sealed class LinesContent : HttpContent
    {
        private static readonly byte[] _good = Encoding.UTF8.GetBytes(Good + "\n");
        private static readonly byte[] _bad = "{\"id\":7}\n"u8.ToArray();
        private readonly int _lines;
        private int _sent;

        public LinesContent(int lines)
        {
            _lines = lines;
            Headers.ContentType = new("application/x-ndjson");
        }

        public int Sent => Volatile.Read(ref _sent);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (; _sent < _lines; Interlocked.Increment(ref _sent))
            {
                await stream.WriteAsync(_sent % 10 == 9 ? _bad : _good);
            }
        }

        protected override bool TryComputeLength(out long length) => (length = 0) > 0;
    }
}
