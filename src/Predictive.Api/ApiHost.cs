using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Predictive.Api.Documentation;
using Predictive.Api.Endpoints;
using Predictive.Api.Problems;
using Predictive.Api.Serving;

namespace Predictive.Api;

/// <summary>Puts the API together: configuration, services, the order of the middleware, routes.</summary>
public static class ApiHost
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The API, ready to run.</summary>
    /// <param name="args">Command-line settings such as <c>--Predictive:Models=models</c>.</param>
    /// <param name="configure">What a test changes, such as the clock.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = ServingOptions.Of(builder.Configuration, builder.Environment.ContentRootPath);
        Listen(builder, options);
        Services(builder.Services, options);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(PlainHeaders);
        app.MapOpenApi();
        app.MapScore();
        app.MapModels();
        app.MapHealth();
        app.Services.GetRequiredService<ActiveModel>().Current();
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, ServingOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MostBodyBytes;
        });
        string[] others = ["urls", "http_ports", "https_ports"];
        if (others.All(key => string.IsNullOrEmpty(builder.Configuration[key]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    private static void Services(IServiceCollection services, ServingOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(options.Registry);
        services.AddSingleton<ActiveModel>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemWords.Complete);
        services.AddOpenApi(document => ApiDocument.Describe(document));
        services.Configure<JsonOptions>(json =>
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict);
    }

    private static Task PlainHeaders(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
