namespace Predictive.Api.Endpoints;

/// <summary>What several routes may answer beside their result.</summary>
internal static class RouteDescriptions
{
    /// <summary>It reads a JSON body, and refuses one that it cannot use.</summary>
    public static RouteHandlerBuilder ReadsJson<T>(this RouteHandlerBuilder route)
        where T : notnull => route
        .Accepts<T>("application/json", "application/*+json")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    /// <summary>It needs a model, which may not be there.</summary>
    public static RouteHandlerBuilder MayBeUnready(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
