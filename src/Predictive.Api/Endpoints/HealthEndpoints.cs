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
    private static readonly TimeSpan _mostWait = TimeSpan.FromSeconds(0.5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", Live)
            .WithName("live")
            .WithSummary("Is the process up?");
        health.MapGet("/ready", ReadyAsync)
            .WithName("ready")
            .WithSummary("Can it score?")
            .WithDescription("503 says why not, and what to run. Scoring needs no store: while it is away, the API is "
                + "ready and says so in 'warnings'; only reports, and looks at reported leads, have to wait.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<LiveResponse> Live() => TypedResults.Ok(new LiveResponse("live"));

    /// <summary>Whether the store answers before whoever probes gives up.</summary>
    private static async Task<bool> AnswersAsync(LeadStore store, CancellationToken cancelled)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        waiting.CancelAfter(_mostWait);
        try
        {
            return await store.TroubleAsync(waiting.Token) is null;
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<Results<Ok<ReadyResponse>, ProblemHttpResult>> ReadyAsync(
        ActiveModel active, LeadStore store, Draining draining, HttpContext context)
    {
        if (draining.IsUnderWay)
        {
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "The API is going away.",
                "It was told to stop, and finishes what is under way; ask another replica.");
        }

        var state = active.Current();
        if (state.Served is not { } served)
        {
            return Problem.NotReady(state);
        }

        var away = await AnswersAsync(store, context.RequestAborted) ? null
            : $"The store is away: {store.Shown} does not answer. Scores are given, not logged; reports have to wait.";
        return TypedResults.Ok(new ReadyResponse(
            "ready", served.Used, [.. new[] { state.Trouble, away }.OfType<string>()]));
    }
}
