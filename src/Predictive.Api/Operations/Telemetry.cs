using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Predictive.Api.Operations;

/// <summary>
/// Sends metrics and traces by OTLP, as the variables of OpenTelemetry say
/// (opentelemetry.io/docs/specs/otel/protocol/exporter); without an endpoint nothing is collected and nothing is sent.
/// </summary>
internal static class Telemetry
{
    /// <summary>How the API calls itself, where <c>OTEL_SERVICE_NAME</c> does not say otherwise.</summary>
    private const string ServiceName = "predictive-api";

    private static readonly string[] _of = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime", ServingMeter.Name];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ServingMeter>();
        var (metrics, traces) = (IsWanted(configuration, "METRICS"), IsWanted(configuration, "TRACES"));
        if (!metrics && !traces)
        {
            return;
        }

        var collecting = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : ServiceName,
            serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)));
        if (metrics)
        {
            collecting.WithMetrics(meters => meters.AddMeter(_of).AddOtlpExporter());
        }

        if (traces)
        {
            collecting.WithTracing(tracer => tracer
                .AddAspNetCoreInstrumentation(requests => requests.Filter = IsOfACaller)
                .AddProcessor(new PersonlessTraces())
                .AddOtlpExporter());
        }
    }

    private static bool IsWanted(IConfiguration configuration, string signal) =>
        configuration["OTEL_SDK_DISABLED"] is not "true"
        && (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 }
            || configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"] is { Length: > 0 });

    /// <summary>Probes come every few seconds, and say nothing.</summary>
    private static bool IsOfACaller(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
