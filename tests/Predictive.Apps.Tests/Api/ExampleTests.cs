using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Predictive.Apps.Tests.Console;
using Predictive.Data;
using Predictive.Registry;
using Xunit;

namespace Predictive.Apps.Tests.Api;

/// <summary>What the OpenAPI document shows is sent to the API that serves the sample model.</summary>
[Collection(SampleApi.Name)]
public sealed class ExampleTests(SampleModel sample)
{
    /// <summary>Every operation, in an order in which each finds what it needs.</summary>
    private static readonly string[] _order =
    [
        "live", "ready", "models", "policy", "score", "scoreStream", "explain", "promoteModel", "rollBackModel",
        "modelCard", "reportEvents", "leadScore", "reportOutcomes", "reportDispositions", "readLead", "eraseLead",
    ];

    [Fact]
    public async Task Every_operation_has_examples_and_the_API_takes_them_and_answers_alike()
    {
        await using var api = await RunningApi.StartAsync(
            sample.NewCopy(), $"--Predictive:Store={sample.NewStore()}");
        var operations = Operations((await api.GetAsync("/openapi/v1.json")).Json).ToDictionary(one => one.Name);
        Assert.Equal(_order.Order(StringComparer.Ordinal), operations.Keys.Order(StringComparer.Ordinal));
        foreach (var name in _order)
        {
            var (_, method, path, operation) = operations[name];
            var (type, request) = ExampleOf(operation["requestBody"]);
            using var content = request is null
                ? null
                : new StringContent(TextOf(request), Encoding.UTF8, type!);
            var answer = await api.SendAsync(new HttpMethod(method), Filled(path, operation), content);
            for (var tries = 0; name == "readLead" && answer.Json["predictions"]!.AsArray().Count == 0; tries++)
            {
                Assert.True(tries < 100, "What was predicted was not logged within two seconds.");
                await Task.Delay(20, TestContext.Current.CancellationToken);
                answer = await api.SendAsync(HttpMethod.Get, Filled(path, operation), content: null);
            }

            Assert.True(answer.Status == HttpStatusCode.OK, $"{name}: {answer.Status} {answer.Text}");
            var (_, shown) = ExampleOf(operation["responses"]!["200"]);
            Assert.True(shown is not null, $"{name} shows no answer.");
            Assert.Equal(ShapeOf(Parsed(TextOf(shown))), ShapeOf(Parsed(answer.Text)));
        }
    }

    [Fact]
    public async Task The_document_is_valid_OpenAPI_3_1_and_every_field_and_parameter_is_described()
    {
        await using var api = await RunningApi.StartAsync(sample.NewCopy());
        var text = (await api.GetAsync("/openapi/v1.json")).Text;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = await OpenApiDocument.LoadAsync(
            stream, "json", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        foreach (var (name, _, _, operation) in Operations(JsonNode.Parse(text)!))
        {
            Assert.True(operation["summary"] is not null, $"{name} has no summary.");
            foreach (var refusal in operation["responses"]!.AsObject().Where(one => one.Key != "200"))
            {
                Assert.True(
                    refusal.Value!["content"]?["application/problem+json"] is not null, $"{name} {refusal.Key}");
            }
        }

        foreach (var (schema, fields) in JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject()
            .Where(one => one.Key != "ProblemDetails" && one.Value!["properties"] is not null)
            .Select(one => (one.Key, one.Value!["properties"]!.AsObject())))
        {
            Assert.All(fields, field => Assert.True(
                field.Value!["description"] is not null || field.Value["$ref"] is not null
                    || field.Value["oneOf"] is not null, $"{schema}.{field.Key} is not described."));
        }
    }

    private static IEnumerable<(string Name, string Method, string Path, JsonNode Operation)> Operations(
        JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Value!["operationId"]!.GetValue<string>(), operation.Key.ToUpperInvariant(), path.Key,
            operation.Value);

    private static (string? Type, JsonNode? Example) ExampleOf(JsonNode? body) =>
        body?["content"]?.AsObject().Select(one => (one.Key, one.Value!["example"])).FirstOrDefault() ?? default;

    private static string TextOf(JsonNode example) =>
        example.GetValueKind() == JsonValueKind.String ? example.GetValue<string>() : example.ToJsonString();

    private static string Filled(string path, JsonNode operation)
    {
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            path = path.Replace(
                $"{{{parameter!["name"]}}}", parameter["example"]?.ToString() ?? "", StringComparison.Ordinal);
        }

        return path;
    }

    /// <summary>A document, or the documents of all lines.</summary>
    private static JsonNode?[] Parsed(string text) => text.Contains("}\n{", StringComparison.Ordinal)
        ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line))]
        : [JsonNode.Parse(text)];

    private static List<string> ShapeOf(JsonNode?[] documents) =>
        [.. documents.SelectMany((one, i) => ShapeOf(one, $"{i}")).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The paths of all fields; of an array those of its first element.</summary>
    private static IEnumerable<string> ShapeOf(JsonNode? node, string path) => node switch
    {
        JsonObject fields when path.EndsWith(".metrics", StringComparison.Ordinal) =>
            ShapeOf(fields.First().Value, $"{path}.*"),
        JsonObject fields => fields.SelectMany(field => ShapeOf(field.Value, $"{path}.{field.Key}")),
        JsonArray { Count: > 0 } items => ShapeOf(items[0], $"{path}[]"),
        _ => [path],
    };
}

/// <summary>The sample model, trained once for the tests that show it.</summary>
public sealed class SampleModel : IDisposable
{
    private readonly TempFolder _folder = new();

    public SampleModel()
    {
        var registry = new ModelRegistry(_folder.At("models"));
        var run = TrainingRun.On(
            FunnelFile.Load(Path.Combine(Repository.Root, "data-samples")), new TrainingRunOptions());
        VersionRegistration.Register(registry, run, TinyFunnel.KnownOn, 1);
        VersionRegistration.Register(registry, run, TinyFunnel.KnownOn, 1);
    }

    /// <summary>A registry with <c>sample@0001</c> and <c>sample@0002</c> that a test may change.</summary>
    public string NewCopy()
    {
        var copy = _folder.At(Path.GetRandomFileName());
        foreach (var file in Directory.EnumerateFiles(_folder.At("models"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(_folder.At("models"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>A store of its own for a test.</summary>
    public string NewStore() => _folder.At(Path.GetRandomFileName() + ".db");

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(Name)]
public sealed class SampleApi : ICollectionFixture<SampleModel>
{
    public const string Name = "sample api";
}
