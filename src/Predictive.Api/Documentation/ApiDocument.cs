using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Predictive.Api.Documentation;

/// <summary>What the OpenAPI document says of the API as a whole.</summary>
internal static class ApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Predictive",
                Version = typeof(ApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                    .InformationalVersion,
                Description = "Calibrated likelihoods that leads convert, with reasons, beside the verdict of the "
                    + "scoring rules. Every error is a problem document (RFC 9457); its 'errors' have JSON paths.",
            };
            return Task.CompletedTask;
        });
    }
}
