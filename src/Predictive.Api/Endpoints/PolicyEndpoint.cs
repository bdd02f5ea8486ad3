using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Problems;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary><c>GET /v1/policy</c>: what decides which leads are MQLs.</summary>
internal static class PolicyEndpoint
{
    public static void MapPolicy(this IEndpointRouteBuilder routes) => routes.MapGet("/policy", Policy)
        .WithName("policy")
        .WithTags("Model versions")
        .WithSummary("Read the MQL policy")
        .WithDescription("The policy in force today, as it was registered, with who agreed to it; where none was "
            + "registered, the cut of the served version decides.")
        .MayBeUnready();

    private static Results<Ok<PolicyResponse>, ProblemHttpResult> Policy(ActiveModel active, TimeProvider time)
    {
        var state = active.Current();
        return state.Served is { } served
            ? TypedResults.Ok(served.DescribePolicy(time.GetUtcNow().UtcDateTime))
            : Problem.NotReady(state);
    }
}
