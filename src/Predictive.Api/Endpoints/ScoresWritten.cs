using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Predictive.Api.Contracts;

namespace Predictive.Api.Endpoints;

/// <summary>Answers 200 with scores, written into the connection's buffers and sent as the answer ends.</summary>
internal sealed class ScoresWritten(ScoreResponse scores) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/json; charset=utf-8";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ScoreResponse), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType;
        await response.StartAsync(httpContext.RequestAborted);
        ScoreWriter.Write(response.BodyWriter, scores);
    }
}
