using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Operations;
using Predictive.Api.Problems;
using Predictive.Api.Serving;
using Predictive.Store;

namespace Predictive.Api.Endpoints;

/// <summary><c>GET /health/live</c> and <c>/health/ready</c>: for those who run the API.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", Live)
            .WithName("live")
            .WithSummary("Is the process up?");
        health.MapGet("/ready", ReadyAsync)
            .WithName("ready")
            .WithSummary("Can it score?")
            .WithDescription("503 says why not, and what to run.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<LiveResponse> Live() => TypedResults.Ok(new LiveResponse("live"));

    private static async Task<Results<Ok<ReadyResponse>, ProblemHttpResult>> ReadyAsync(
        ActiveModel active, LeadStore store, Draining draining, HttpContext context)
    {
        if (draining.IsUnderWay)
        {
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "The API is going away.",
                "It was told to stop, and finishes what is under way; ask another replica.");
        }

        if (await store.TroubleAsync(context.RequestAborted) is not null)
        {
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "The store is away.",
                $"{store.Shown} does not answer; the log says why.");
        }

        var state = active.Current();
        return state.Served is { } served
            ? TypedResults.Ok(new ReadyResponse("ready", served.Used, state.Trouble is { } trouble ? [trouble] : []))
            : Problem.NotReady(state);
    }
}
