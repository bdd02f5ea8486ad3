using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Predictive.Api.Contracts;

namespace Predictive.Api.Endpoints;

/// <summary>Answers 200 with scores, written whole into the buffers of the connection.</summary>
internal sealed class ScoresWritten(ScoreResponse scores) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/json; charset=utf-8";

    /// <summary>Letters stand as they are: an answer is never part of a page.</summary>
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ScoreResponse), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType;
        await response.StartAsync(httpContext.RequestAborted);
        using (var writer = new Utf8JsonWriter(response.BodyWriter, _options))
        {
            JsonSerializer.Serialize(writer, scores, AnswerJson.Default.ScoreResponse);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
