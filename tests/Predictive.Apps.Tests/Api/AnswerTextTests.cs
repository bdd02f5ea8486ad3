using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Predictive.Api.Contracts;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class AnswerTextTests(TrainedRegistry trained)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("none")]
    [InlineData("codes")]
    [InlineData("words")]
    public async Task An_answer_is_written_as_the_serializer_writes_it(string reasons)
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        foreach (var id in new[] { "new-1", "\"quoted\" \\ and \t tabbed", "Zoë <b>&amp;</b> 🚀", "a\u2028b" })
        {
            var body = JsonNode.Parse(Bodies.With(lead => lead["id"] = id))!;
            body["reasons"] = reasons;
            if (reasons == "none")
            {
                body.AsObject().Remove("asOf");
                body["leads"]!.AsArray().Add(
                    new JsonObject { ["id"] = "bare", ["createdAt"] = "2026-06-13T12:00:00Z" });
            }

            var answer = await api.ScoreAsync(body.ToJsonString());
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            var text = answer.Text;
            var read = JsonSerializer.Deserialize<ScoreResponse>(text, _options)!;
            Assert.Equal(id, read.Scores[0].Id);
            Assert.Equal(JsonSerializer.Serialize(read, _options), text);
        }
    }
}
