using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Predictive.Api.Contracts;

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
            DescribeActivity(document);
            DescribeKeys(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Examples.Add);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
            {
                DescribeProblem(schema);
            }

            return Task.CompletedTask;
        });
    }

    private static void DescribeKeys(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            ["apiKey"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "X-API-Key",
            },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] },
        ];
    }

    /// <summary>An object within an object keeps no description of its own.</summary>
    private static void DescribeActivity(OpenApiDocument document)
    {
        if (document.Components?.Schemas?.TryGetValue(nameof(LeadRequest), out var lead) == true
            && lead.Properties?.TryGetValue("accountActivity", out var activity) == true)
        {
            activity.Description = "What others of the account had done by the as-of date; leave it out where that "
                + "is not known, which is warned of where the model reads it.";
        }
    }

    /// <summary>What our problem documents say beyond the standard's own fields.</summary>
    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalProperties = Texts(),
            Description = "With 400: what is wrong, by the JSON path where it is.",
        };
        var commands = Texts();
        commands.Description = "With 503: what to run, where it is known.";
        schema.Properties["commands"] = commands;
    }

    private static OpenApiSchema Texts() => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
