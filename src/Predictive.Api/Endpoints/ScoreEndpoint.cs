using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Operations;
using Predictive.Api.Problems;
using Predictive.Api.Reports;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary><c>POST /v1/score</c>: how likely each lead converts, and why.</summary>
internal sealed class ScoreEndpoint(
    ActiveModel active, ServingOptions options, DoNotProfileList unprofiled, PredictionNotes notes, ServingMeter meter,
    TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/score", ScoreAsync)
        .WithName("score")
        .WithTags("Scores")
        .WithSummary("Score leads")
        .WithDescription("Gives for each lead the likelihood of the conversion within the horizon, what became of past "
            + "leads like it, the verdict of the model's cut and of the scoring rules, and the reasons. Leads are "
            + "looked at by the same code as in training; events after the as-of date are ignored. One version answers "
            + "the whole request, and one wrong field refuses it whole. Leads that may not be profiled get no score.")
        .ReadsJson<ScoreRequest>()
        .MayBeUnready();

    private async Task<Results<ScoresWritten, ProblemHttpResult>> ScoreAsync(HttpRequest request)
    {
        var state = active.Current();
        if (state.Served is not { } served)
        {
            return Problem.NotReady(state);
        }

        using var body = await JsonBody.ReadAsync(request, options);
        if (body.Document is not { } document)
        {
            return body.Problem!;
        }

        var began = time.GetTimestamp();
        var faults = new RequestFaults();
        var asked = ScoreRequestReader.Read(document.RootElement, faults);
        var translation = RequestTranslator.Translate(asked, served, time.GetUtcNow().UtcDateTime, faults);
        if (faults.Any)
        {
            return Problem.BadBody(faults);
        }

        var (allowed, left) = WithoutUnprofiled(translation);
        IReadOnlyList<LeadScoreResponse> scores = served.Answer(
            allowed, ReasonChoice.Of(asked.Reasons, asked.Top, asked.Leads.Count), request.HttpContext.RequestAborted);
        meter.Note("score", served, scores, began);
        return new ScoresWritten(new ScoreResponse
        {
            Model = served.Used,
            AsOf = allowed.AsOf?.Instant,
            Scores = asked.AsOf is null ? await notes.NoteAsync(request.HttpContext, served, scores) : scores,
            NotProfiled = left,
        });
    }

    /// <summary>The leads that may be profiled, and the ids of the others.</summary>
    private (TranslatedRequest Allowed, IReadOnlyList<string> Left) WithoutUnprofiled(TranslatedRequest request)
    {
        if (!unprofiled.Any)
        {
            return (request, []);
        }

        var left = request.Leads.Select(lead => lead.Snapshot.LeadId).Where(unprofiled.Has).ToList();
        return (request with
        {
            Leads = [.. request.Leads.Where(lead => !unprofiled.Has(lead.Snapshot.LeadId))],
        }, left);
    }
}
