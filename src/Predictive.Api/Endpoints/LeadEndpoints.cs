using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Operations;
using Predictive.Api.Problems;
using Predictive.Api.Reports;
using Predictive.Api.Serving;
using Predictive.Store;

namespace Predictive.Api.Endpoints;

/// <summary><c>/v1/leads/{id}</c>: its score by what was told of it, all that is kept of it, and its erasure.</summary>
internal static class LeadEndpoints
{
    public static void MapLeadScore(this IEndpointRouteBuilder routes) => routes
        .MapGet("/leads/{id}/score", ScoreAsync)
        .WithName("leadScore")
        .WithTags("Scores")
        .WithSummary("Score a lead that was told of")
        .WithDescription("By what was told of it, of its account and of the others of its account; with 'asOf' as it "
            + "was known then. 'reasons' and 'top' are as in 'score'.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .MayBeUnready();

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/leads/{id}", ReadAsync)
            .WithName("readLead")
            .WithTags("People")
            .WithSummary("Read all that is kept about a person")
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapDelete("/leads/{id}", EraseAsync)
            .WithName("eraseLead")
            .WithTags("People")
            .WithSummary("Erase all that is kept about a person")
            .WithDescription("Everything goes, and nothing is taken in again: of the person only keyed hashes remain, "
                + "by which it is known if it is told of again. Erasing twice, or one nobody told of, is no error.");
    }

    private static async Task<Results<Ok<ScoreResponse>, ProblemHttpResult>> ScoreAsync(
        HttpContext context, StoredLeads leads, ActiveModel active, PredictionNotes notes, ServingMeter meter,
        TimeProvider time, string id, string? asOf = null, string? reasons = null, string? top = null)
    {
        var state = active.Current();
        if (state.Served is not { } served)
        {
            return Problem.NotReady(state);
        }

        var faults = new RequestFaults();
        var date = RequestTranslator.AsOf(asOf, "asOf", served, time.GetUtcNow().UtcDateTime, faults);
        var choice = ReasonChoiceReader.Read(reasons, top, faults, leads: 1);
        if (faults.Any || LeadPath.Refuse(id) is not null)
        {
            return LeadPath.Refuse(id) ?? Problem.BadQuery(faults);
        }

        var began = time.GetTimestamp();
        var (score, problem) = await leads.ScoreAsync(served, id, date, choice, context.RequestAborted);
        if (score is null)
        {
            return problem!;
        }

        meter.Note("leadScore", served, [score], began);
        return TypedResults.Ok(new ScoreResponse
        {
            Model = served.Used,
            AsOf = score.AsOf,
            Scores = asOf is null ? await notes.NoteAsync(context, served, [score]) : [score],
            NotProfiled = [],
        });
    }

    private static async Task<Results<Ok<PersonResponse>, ProblemHttpResult>> ReadAsync(
        LeadStore store, HttpContext context, string id) =>
        await store.ReadAsync(id, context.RequestAborted) is { } person
            ? TypedResults.Ok(People.Of(person))
            : StoredLeads.NotTold(id);

    private static async Task<Results<Ok<ErasureResponse>, ProblemHttpResult>> EraseAsync(
        LeadStore store, DoNotProfileList unprofiled, string id)
    {
        if (LeadPath.Refuse(id) is { } problem)
        {
            return problem;
        }

        var rows = await store.EraseAsync(id);
        await unprofiled.RefreshAsync();
        return TypedResults.Ok(new ErasureResponse(id, rows));
    }
}
