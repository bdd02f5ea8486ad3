using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed partial class OpenApiTests(TrainedRegistry trained)
{
    [Fact]
    public async Task The_document_describes_every_route_its_errors_and_its_fields()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var answer = await api.GetAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var document = answer.Json;
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "/health/live", "/health/ready", "/v1/dispositions", "/v1/explain", "/v1/leads/{id}",
                "/v1/leads/{id}/events", "/v1/leads/{id}/score", "/v1/models", "/v1/models/{version}/card",
                "/v1/models/{version}/promote", "/v1/models/{version}/rollback", "/v1/outcomes", "/v1/policy",
                "/v1/score", "/v1/score/stream",
            ],
            document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        var score = document["paths"]!["/v1/score"]!["post"]!;
        Assert.Equal(
            ["200", "400", "401", "403", "413", "415", "429", "503"],
            score["responses"]!.AsObject().Select(response => response.Key).Order(StringComparer.Ordinal));
        Assert.NotNull(score["responses"]!["400"]!["content"]!["application/problem+json"]);
        var fields = document["components"]!["schemas"]!["LeadRequest"]!["properties"]!.AsObject();
        Assert.Equal(
            ["id", "createdAt", "email", "source", "campaign", "points", "attributes", "events", "account",
                "accountActivity"],
            fields.Select(field => field.Key));
        Assert.All(fields, field => Assert.NotNull(field.Value!["description"]));
    }

    [Fact]
    public async Task The_example_has_the_shape_that_the_API_reads()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var document = (await api.GetAsync("/openapi/v1.json")).Json;
        var body = document["paths"]!["/v1/score"]!["post"]!["requestBody"]!;
        var example = body["content"]!["application/json"]!["example"]!;
        var lead = example["leads"]![0]!.AsObject();
        lead["attributes"] = new JsonObject();
        lead["account"] = null;
        Assert.Equal(HttpStatusCode.OK, (await api.ScoreAsync(example.ToJsonString())).Status);
    }

    [Fact]
    public async Task The_readable_page_asks_no_other_site_for_anything()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        var page = await api.GetAsync("/docs/");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.MediaType));
        var sources = Sources().Matches(page.Text).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, source => source.Contains("//", StringComparison.Ordinal));
        foreach (var source in sources)
        {
            Assert.Equal(HttpStatusCode.OK, (await api.GetAsync($"/docs/{source}")).Status);
        }

        var policy = page.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_not_sniffed_not_stored_and_do_not_name_the_server()
    {
        await using var api = await RunningApi.StartAsync(trained.Registry.Folder);
        using var response = await api.Client.GetAsync(
            new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Empty(response.Headers.Server);
    }

    [GeneratedRegex("<script[^>]* src=\"([^\"]+)\"")]
    private static partial Regex Sources();
}
