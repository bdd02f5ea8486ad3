using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Problems;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary><c>POST /v1/score</c>: how likely each lead converts, and why.</summary>
internal static class ScoreEndpoint
{
    public static void MapScore(this IEndpointRouteBuilder routes) => routes.MapPost("/score", ScoreAsync)
        .WithName("score")
        .WithTags("Scores")
        .WithSummary("Score leads")
        .WithDescription("Gives for each lead the likelihood of the conversion within the horizon, what became of past "
            + "leads like it, the verdict of the model's cut and of the scoring rules, and the reasons. Leads are "
            + "looked at by the same code as in training; events after the as-of date are ignored. One version answers "
            + "the whole request, and one wrong field refuses it whole.")
        .ReadsJson<ScoreRequest>()
        .MayBeUnready();

    private static async Task<Results<Ok<ScoreResponse>, ProblemHttpResult>> ScoreAsync(
        HttpRequest request, ActiveModel active, ServingOptions options, TimeProvider time)
    {
        var state = active.Current();
        if (state.Served is not { } served)
        {
            return Problem.NotReady(state);
        }

        var (document, problem) = await JsonBody.ReadAsync(request, options);
        if (document is null)
        {
            return problem!;
        }

        using (document)
        {
            var faults = new RequestFaults();
            var asked = ScoreRequestReader.Read(document.RootElement, faults);
            var translation = RequestTranslator.Translate(asked, served, time.GetUtcNow().UtcDateTime, faults);
            return faults.Any
                ? Problem.BadBody(faults)
                : TypedResults.Ok(served.Answer(
                    translation,
                    ReasonChoice.Of(asked.Reasons, asked.Top, asked.Leads.Count),
                    request.HttpContext.RequestAborted));
        }
    }
}
