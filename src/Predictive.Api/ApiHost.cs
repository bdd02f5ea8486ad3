using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Predictive.Api.Documentation;
using Predictive.Api.Endpoints;
using Predictive.Api.Problems;
using Predictive.Api.Safety;
using Predictive.Api.Serving;

namespace Predictive.Api;

/// <summary>Puts the API together: configuration, services, the order of the middleware, routes.</summary>
public static class ApiHost
{
    /// <summary>The API, ready to run.</summary>
    /// <param name="args">Command-line settings such as <c>--Predictive:Models=models</c>.</param>
    /// <param name="configure">What a test changes, such as the clock.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = ServingOptions.Of(builder.Configuration, builder.Environment.ContentRootPath);
        Listening.Configure(builder, options);
        Services(builder.Services, options);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        configure?.Invoke(builder);
        var app = builder.Build();
        Middleware(app);
        Routes(app);
        app.Services.GetRequiredService<ActiveModel>().Refresh();
        return app;
    }

    private static void Services(IServiceCollection services, ServingOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(options.Registry);
        services.AddSingleton<ActiveModel>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<VersionChanges>();
        services.AddHostedService<RegistryWatch>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemWords.Complete);
        services.AddOpenApi(document => ApiDocument.Describe(document));
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.Timeout,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
        services.Configure<JsonOptions>(json =>
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict);
    }

    private static void Middleware(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(SafeHeaders.AddAsync);
        app.UseRouting();
        app.Use(app.Services.GetRequiredService<RateLimits>().InvokeAsync);
        app.UseRequestTimeouts();
    }

    private static void Routes(WebApplication app)
    {
        app.MapOpenApi();
        app.MapReadablePage();
        app.MapHealth();
        var v1 = app.MapGroup("/v1");
        v1.MapScore();
        v1.MapStream();
        v1.MapExplain();
        v1.MapModels();
        v1.MapVersionCard();
        v1.MapChampions();
        v1.MapPolicy();
    }
}
