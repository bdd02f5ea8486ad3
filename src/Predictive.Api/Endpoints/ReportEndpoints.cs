using Predictive.Api.Contracts;
using Predictive.Api.Reports;

namespace Predictive.Api.Endpoints;

/// <summary>What apps report: news of leads, what became of them, what sales said.</summary>
internal static class ReportEndpoints
{
    private const string Kept = "The answer says that all of it is on the disk. A request with an 'Idempotency-Key' "
        + "may be sent again and counts once; so do events, outcomes and dispositions with an 'id'. 503 with "
        + "'Retry-After' says that nothing was kept.";

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/leads/{id}/events", (ReportIntake intake, HttpContext context, string id) =>
                intake.NewsAsync(context, id))
            .WithName("reportEvents")
            .WithSummary("Report news of a lead")
            .WithDescription("What is known of a lead, what it did, or both; only what is new need be sent. Then GET "
                + $"/v1/leads/{{id}}/score scores it. {Kept}")
            .Describes<LeadReportRequest>();
        routes.MapPost("/outcomes", (ReportIntake intake, HttpContext context) => intake.OutcomesAsync(context))
            .WithName("reportOutcomes")
            .WithSummary("Report what became of leads")
            .WithDescription($"Worked, opportunity, won or lost: what the next model learns from. {Kept}")
            .Describes<OutcomesRequest>();
        routes.MapPost("/dispositions", (ReportIntake intake, HttpContext context) =>
                intake.DispositionsAsync(context))
            .WithName("reportDispositions")
            .WithSummary("Report what sales said of MQLs")
            .WithDescription($"Accepted, rejected or recycled; an MQL stays one until then. {Kept}")
            .Describes<DispositionsRequest>();
    }

    private static void Describes<T>(this RouteHandlerBuilder route)
        where T : notnull => route
        .WithTags("Reports")
        .ReadsJson<T>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
