using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Predictive.Api.Documentation;

/// <summary>A request and its answers, as the OpenAPI document shows them.</summary>
internal static class ScoreExample
{
    private const string Request = """
        {
          "asOf": "2026-06-30T12:00:00Z",
          "leads": [{
            "id": "00Q8d000001",
            "createdAt": "2026-06-23T09:30:00Z",
            "source": "Organic search",
            "attributes": { "jobLevel": "manager", "teamSize": 12 },
            "events": [{ "type": "pricing_page", "at": "2026-06-29T16:20:00Z", "details": { "pages": 3 } }],
            "account": { "id": "001Q0001", "employees": 250 }
          }]
        }
        """;

    private const string Answer = """
        {
          "model": {
            "name": "leads",
            "version": "0001",
            "conversion": "opportunity",
            "horizonDays": 90,
            "catalogue": "5d1f8a90c3b7e264"
          },
          "asOf": "2026-06-30T12:00:00Z",
          "scores": [{
            "id": "00Q8d000001",
            "asOf": "2026-06-30T12:00:00Z",
            "likelihood": 0.25,
            "predictedMql": true,
            "cut": 0.1875,
            "rulePoints": 35,
            "ruleMql": false,
            "base": 0.125,
            "reasons": [
              { "code": "pricing_page.count", "words": "1 'pricing_page' events so far", "points": 0.125 }
            ],
            "otherReasons": 0,
            "warnings": []
          }]
        }
        """;

    private const string Refusal = """
        {
          "title": "The request cannot be used.",
          "status": 400,
          "detail": "1 thing is wrong with the body. Nothing was scored.",
          "errors": {
            "$.leads[0].events[0].at": ["'soon' is no ISO 8601 date, such as 2026-06-30T14:05:00Z or 2026-06-30."]
          }
        }
        """;

    public static Task Add(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancelled)
    {
        Show(operation.RequestBody?.Content, Request);
        Show(operation.Responses?["200"].Content, Answer);
        Show(operation.Responses?["400"].Content, Refusal);
        return Task.CompletedTask;
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? content, string example)
    {
        foreach (var media in content?.Values ?? [])
        {
            media.Example = JsonNode.Parse(example);
        }
    }
}
