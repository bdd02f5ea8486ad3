using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Predictive.Api.Documentation;
using Predictive.Api.Endpoints;
using Predictive.Api.Operations;
using Predictive.Api.Problems;
using Predictive.Api.Reports;
using Predictive.Api.Safety;
using Predictive.Api.Serving;
using Predictive.Api.Webhooks;
using Predictive.Store;
using Predictive.Store.Databases;
using Predictive.Store.Keys;

namespace Predictive.Api;

/// <summary>Puts the API together: configuration, services, the order of the middleware, routes.</summary>
public static class ApiHost
{
    /// <summary>
    /// Settings are read once: watching for changes would look at every write to a store in the content root.
    /// </summary>
    private const string Unwatched = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>
    /// What tells of each request, and starts a trace of it wherever it may log; OpenTelemetry does so by itself.
    /// </summary>
    private const string PerRequest = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>The API, ready to run.</summary>
    /// <param name="args">Command-line settings such as <c>--Predictive:Models=models</c>.</param>
    /// <param name="configure">What a test changes, such as the clock.</param>
    /// <exception cref="Data.BadInputException">
    /// A setting cannot be used, or it is to listen beyond this machine without an API key.
    /// </exception>
    /// <exception cref="StoreUnavailableException">The store cannot be opened.</exception>
    public static async Task<WebApplication> CreateAsync(
        string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder([Unwatched, .. args]);
        var options = ServingOptions.Of(builder.Configuration, builder.Environment.ContentRootPath);
        var isBeyond = Listening.Configure(builder, options);
        Services(builder.Services, options);
        Stored(builder.Services, options, isBeyond);
        Told(builder.Services, options.Webhook);
        Operated(builder, options);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter(PerRequest, LogLevel.None);
        configure?.Invoke(builder);
        var app = builder.Build();
        try
        {
            await ReadyAsync(app);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task ReadyAsync(WebApplication app)
    {
        Middleware(app);
        Routes(app);
        await app.Services.GetRequiredService<KeyNeed>().CheckAsync();
        await app.Services.GetRequiredService<DoNotProfileList>().RefreshAsync();
        app.Services.GetRequiredService<ActiveModel>().Refresh();
        app.Services.GetRequiredService<ServingMeter>();
    }

    /// <summary>What keeps and asks what apps report, and who may ask.</summary>
    private static void Stored(IServiceCollection services, ServingOptions options, bool isBeyond)
    {
        StoreDrivers.Register();
        services.AddSingleton(provider => LeadStore.OpenAsync(
            new StoreOptions { Database = options.Store, MostWaitingWrites = options.MostWaitingWrites },
            provider.GetRequiredService<TimeProvider>()).GetAwaiter().GetResult());
        services.AddSingleton(provider => new KeyNeed(
            provider.GetRequiredService<LeadStore>(), isBeyond, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<DoNotProfileList>();
        services.AddHostedService(provider => provider.GetRequiredService<DoNotProfileList>());
        services.AddHostedService<RetentionKeeping>();
        services.AddSingleton<ReportIntake>();
        services.AddSingleton<StoredLeads>();
        services.AddSingleton<PredictionNotes>();
        services.AddSingleton<MqlAnnouncements>();
        services.AddExceptionHandler<StoreFaults>();
    }

    /// <summary>Who is told of new predicted MQLs.</summary>
    private static void Told(IServiceCollection services, WebhookOptions? webhook)
    {
        if (webhook is not null)
        {
            services.AddSingleton(webhook);
            services.AddSingleton<WebhookCall>();
            services.AddSingleton<WebhookMeter>();
            services.AddSingleton<WebhookSending>();
            services.AddHostedService(provider => provider.GetRequiredService<WebhookSending>());
        }
    }

    /// <summary>How it is watched, and how it ends.</summary>
    private static void Operated(WebApplicationBuilder builder, ServingOptions options)
    {
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = options.DrainFor + options.Timeout + TimeSpan.FromSeconds(5));
        builder.Services.AddTelemetry(builder.Configuration);
    }

    private static void Services(IServiceCollection services, ServingOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(options.Registry);
        services.AddSingleton<ActiveModel>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<VersionChanges>();
        services.AddSingleton<ScoreEndpoint>();
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
        app.Use(app.Services.GetRequiredService<ApiKeys>().IdentifyAsync);
        app.Use(app.Services.GetRequiredService<RateLimits>().InvokeAsync);
        app.Use(ApiKeys.CheckAsync);
        app.UseRequestTimeouts();
        app.Use(LeadPath.ReadSlashes);
    }

    private static void Routes(WebApplication app)
    {
        app.MapOpenApi();
        app.MapReadablePage();
        app.MapHealth();
        var v1 = app.MapGroup("/v1")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        var score = v1.MapGroup("").Needs(KeyScope.Score);
        app.Services.GetRequiredService<ScoreEndpoint>().Map(score);
        score.MapStream();
        score.MapExplain();
        score.MapLeadScore();
        score.MapModels();
        score.MapVersionCard();
        score.MapPolicy();
        v1.MapGroup("").Needs(KeyScope.Report).MapReports();
        var admin = v1.MapGroup("").Needs(KeyScope.Admin);
        admin.MapChampions();
        admin.MapPeople();
    }
}
