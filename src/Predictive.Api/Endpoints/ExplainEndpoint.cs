using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Operations;
using Predictive.Api.Problems;
using Predictive.Api.Reports;
using Predictive.Api.Serving;

namespace Predictive.Api.Endpoints;

/// <summary><c>POST /v1/explain</c>: all reasons of one lead, and what changed its likelihood.</summary>
internal static class ExplainEndpoint
{
    public static void MapExplain(this IEndpointRouteBuilder routes) => routes.MapPost("/explain", ExplainAsync)
        .WithName("explain")
        .WithTags("Scores")
        .WithSummary("Explain a lead")
        .WithDescription("Gives all reasons of one lead, which add up to its likelihood. With 'since', an earlier "
            + "date, also what changed its likelihood between the two dates; these reasons add up to the difference.")
        .ReadsJson<ExplainRequest>()
        .MayBeUnready();

    private static async Task<Results<Ok<ExplainResponse>, ProblemHttpResult>> ExplainAsync(
        HttpRequest request, ActiveModel active, ServingOptions options, DoNotProfileList unprofiled,
        ServingMeter meter, TimeProvider time)
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
        var asked = ExplainRequestReader.Read(document.RootElement, faults);
        if (unprofiled.Has(asked.Lead.Id))
        {
            faults.Add(JsonPath.Root.Then("lead").Then("id"), "This person may not be profiled.");
        }

        var (later, earlier) =
            RequestTranslator.Translate(asked, served, time.GetUtcNow().UtcDateTime, faults);
        if (faults.Any)
        {
            return Problem.BadBody(faults);
        }

        var explained = served.Explain(later!, earlier);
        meter.Note("explain", served, [explained.Score], began);
        return TypedResults.Ok(explained);
    }
}
