using System.Net;
using System.Text;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class LimitTests(TrainedRegistry trained)
{
    [Fact]
    public async Task A_body_of_100_MB_is_refused_before_it_is_sent()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        using var content = new EndlessContent(100L * 1024 * 1024);
        var answer = await api.SendAsync(HttpMethod.Post, "/v1/score", content);
        answer.IsProblem(HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("10,485,760 bytes", answer.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, content.Sent);
    }

    [Fact]
    public async Task A_body_that_hides_its_length_is_cut_off_at_the_limit()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder, "--Predictive:MostBodyBytes=20000");
        using var content = new EndlessContent(40_000, tellsItsLength: false);
        (await api.SendAsync(HttpMethod.Post, "/v1/score", content)).IsProblem(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(HttpStatusCode.OK, (await api.ScoreAsync(Bodies.Good)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("text/json")]
    public async Task Other_media_types_are_refused(string mediaType)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        (await api.ScoreAsync(Bodies.Good, mediaType)).IsProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Other_encodings_and_no_media_type_at_all_are_refused_and_json_in_other_names_is_read()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        using var latin = new StringContent(Bodies.Good, Encoding.Latin1, "application/json");
        (await api.SendAsync(HttpMethod.Post, "/v1/score", latin)).IsProblem(HttpStatusCode.UnsupportedMediaType);
        using var bare = new ByteArrayContent(Encoding.UTF8.GetBytes(Bodies.Good));
        (await api.SendAsync(HttpMethod.Post, "/v1/score", bare)).IsProblem(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal(HttpStatusCode.OK, (await api.ScoreAsync(Bodies.Good, "application/vnd.crm+json")).Status);
    }

    [Fact]
    public async Task An_unknown_page_and_a_wrong_method_are_problems_too()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        (await api.GetAsync("/v2/score")).IsProblem(HttpStatusCode.NotFound);
        (await api.GetAsync("/v1/score")).IsProblem(HttpStatusCode.MethodNotAllowed);
    }

    /// <summary>Spaces, as many as asked for.</summary>
    private sealed class EndlessContent : HttpContent
    {
        private readonly long _length;
        private readonly bool _tellsItsLength;

        public EndlessContent(long length, bool tellsItsLength = true)
        {
            (_length, _tellsItsLength) = (length, tellsItsLength);
            Headers.ContentType = new("application/json");
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var spaces = new byte[10_000];
            Array.Fill(spaces, (byte)' ');
            for (; Sent < _length; Sent += spaces.Length)
            {
                await stream.WriteAsync(spaces);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return _tellsItsLength;
        }
    }
}
