using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Predictive.Api.Documentation;

/// <summary>
/// The examples of the OpenAPI document: files named after the operation, <c>score.request.json</c> and
/// <c>score.200.json</c>. They are of the sample funnel, and tests send them.
/// </summary>
internal static class Examples
{
    private const string Folder = "Predictive.Api.Documentation.Examples.";
    private const string Refusal = "refusal";

    private static readonly Dictionary<string, string> _parameters = new()
    {
        ["version"] = "sample@0001",
        ["id"] = "00Q8d000001",
        ["reasons"] = "words",
        ["top"] = "3",
        ["asOf"] = "2026-06-30T12:00:00Z",
    };

    private static readonly Dictionary<string, string> _meanings = new()
    {
        ["version"] = "NAME@VERSION, or the number alone where there is one model.",
        ["id"] = "The lead's id.",
        ["reasons"] = "How to give reasons: none, codes or words.",
        ["top"] = "The most reasons a lead, 1 to 100; 5 unless given.",
        ["asOf"] = "Up to when, inclusive, anything may be known (ISO 8601); now unless given.",
    };

    public static Task Add(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancelled)
    {
        Show(operation.RequestBody?.Content, $"{operation.OperationId}.request");
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Example = _parameters.GetValueOrDefault(parameter.Name ?? "");
            parameter.Description ??= _meanings.GetValueOrDefault(parameter.Name ?? "");
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            Show(response.Content, $"{operation.OperationId}.{status}");
            Show(response.Content, $"{Refusal}.{status}");
        }

        return Task.CompletedTask;
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? content, string name)
    {
        foreach (var media in content?.Values ?? [])
        {
            media.Example ??= Read($"{name}.json") is { } json ? JsonNode.Parse(json)
                : Read($"{name}.ndjson") is { } lines ? JsonValue.Create(lines)
                : null;
        }
    }

    private static string? Read(string file)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream(Folder + file);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
