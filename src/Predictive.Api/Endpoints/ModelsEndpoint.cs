using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Serving;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Api.Endpoints;

/// <summary><c>GET /v1/models</c>: what the registry holds.</summary>
internal static class ModelsEndpoint
{
    public static void MapModels(this IEndpointRouteBuilder routes) => routes.MapGet("/models", Models)
        .WithName("models")
        .WithTags("Model versions")
        .WithSummary("List models")
        .WithDescription("Lists the models of the registry with their versions, says which version is in charge, and "
            + "what a request to the served one may carry.");

    private static Ok<ModelsResponse> Models(ModelRegistry registry, ActiveModel active) =>
        TypedResults.Ok(new ModelsResponse
        {
            Models = [.. registry.Models().Select(name => Model(registry, name))],
            Served = active.Current().Served?.Describe(),
        });

    private static ModelResponse Model(ModelRegistry registry, string name)
    {
        var inCharge = InCharge(registry, name);
        var versions = registry.Versions(name);
        return new ModelResponse(
            name, inCharge, [.. versions.Select(version => Version(registry, name, version, version == inCharge))]);
    }

    /// <summary>Null too where the champion file is wrong; readiness says what is wrong with it.</summary>
    private static string? InCharge(ModelRegistry registry, string name)
    {
        try
        {
            return registry.InCharge(name);
        }
        catch (BadInputException)
        {
            return null;
        }
    }

    private static VersionResponse Version(ModelRegistry registry, string name, string version, bool inCharge)
    {
        try
        {
            return new VersionResponse(version, inCharge, Cards.Of(registry.ReadCard(name, version)), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new VersionResponse(version, inCharge, null, fault.Message);
        }
    }
}
