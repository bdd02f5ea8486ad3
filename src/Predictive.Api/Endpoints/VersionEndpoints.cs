using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Problems;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Api.Endpoints;

/// <summary><c>/v1/models/{version}</c>: its card, and putting it in charge or out of it.</summary>
internal static class VersionEndpoints
{
    private const string Which =
        "{version} is NAME@VERSION, such as leads@0002, or the number alone where there is one model.";

    public static void MapVersionCard(this IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{version}/card", Card)
        .WithName("modelCard")
        .WithTags("Model versions")
        .WithSummary("Read a model card")
        .WithDescription("What a version was trained on, how good it was found to be, with intervals, and how versions "
            + $"of its model came to be in charge. {Which}")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static void MapChampions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/models/{version}/promote", (VersionChanges changes, HttpContext context, string version) =>
                changes.ChangeAsync(context, version, ChampionAct.Promotion))
            .WithName("promoteModel")
            .WithSummary("Put a version in charge")
            .WithDescription($"It answers from then on; who did it and why is kept. {Which}")
            .DescribesChange();
        routes.MapPost("/models/{version}/rollback", (VersionChanges changes, HttpContext context, string version) =>
                changes.ChangeAsync(context, version, ChampionAct.Rollback))
            .WithName("rollBackModel")
            .WithSummary("Take a version out of charge")
            .WithDescription("The champion before it answers again; the version must be in charge, so that the same "
                + $"rollback sent twice goes back once. {Which}")
            .DescribesChange();
    }

    private static void DescribesChange(this RouteHandlerBuilder route) => route
        .WithTags("Model versions")
        .ReadsJson<ChampionChangeRequest>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static Results<Ok<ModelCardResponse>, ProblemHttpResult> Card(ModelRegistry registry, string version)
    {
        if (VersionPath.Find(registry, version) is not { } name)
        {
            return Problem.NoVersion(version);
        }

        try
        {
            return TypedResults.Ok(Cards.Of(
                registry.Load(name), registry.InCharge(name.Name) == name.Version,
                registry.Champions.ChangesOf(name.Name)));
        }
        catch (BadInputException fault)
        {
            return Problem.Of(StatusCodes.Status409Conflict, "This version cannot be used.", fault.Message);
        }
    }
}
