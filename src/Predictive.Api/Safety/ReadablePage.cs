using Scalar.AspNetCore;

namespace Predictive.Api.Safety;

/// <summary>The OpenAPI document as a page to read and try, which asks no other site for anything.</summary>
internal static class ReadablePage
{
    public const string Path = "/docs";

    public static void MapReadablePage(this IEndpointRouteBuilder routes) =>
        routes.MapScalarApiReference(Path, (options, context) => options
            .WithTitle("Predictive")
            .WithOpenApiRoutePattern("/openapi/v1.json")
            .WithNonce(SafeHeaders.NonceOf(context))
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideClientButton()
            .HideDeveloperTools());
}
