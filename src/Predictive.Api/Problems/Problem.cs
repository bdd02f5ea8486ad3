using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Serving;

namespace Predictive.Api.Problems;

/// <summary>Problem details (RFC 9457) for everything that can go wrong with a request.</summary>
internal static class Problem
{
    /// <summary>The body says something that cannot be used; <c>errors</c> says where and what.</summary>
    public static ProblemHttpResult BadBody(RequestFaults faults)
    {
        var more = faults.Count > RequestFaults.MostTold
            ? string.Create(CultureInfo.InvariantCulture, $"; the first {RequestFaults.MostTold} are told")
            : "";
        return BadBody(
            string.Create(CultureInfo.InvariantCulture,
                $"{faults.Count} {(faults.Count == 1 ? "thing is" : "things are")} wrong with the body{more}. ")
                + "Nothing was done.",
            faults.ByPath());
    }

    /// <summary>The query says something that cannot be used.</summary>
    public static ProblemHttpResult BadQuery(RequestFaults faults) =>
        BadBody("The query cannot be used. Nothing was done.", faults.ByPath());

    /// <summary>The body is no JSON document at all.</summary>
    public static ProblemHttpResult NoJson(RequestFaults faults) =>
        BadBody("The body is no JSON document. Nothing was done.", faults.ByPath());

    /// <summary>There is no such version.</summary>
    public static ProblemHttpResult NoVersion(string version) => Of(
        StatusCodes.Status404NotFound, "There is no such version.",
        $"'{JsonWords.Shortened(version)}' is none of the versions that GET /v1/models lists.");

    /// <summary>A status with one sentence.</summary>
    public static ProblemHttpResult Of(int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title);

    /// <summary>Nothing can be scored until someone acts; <c>commands</c> has what to run, where it is known.</summary>
    public static ProblemHttpResult NotReady(ServingState state)
    {
        var problem = new ProblemDetails
        {
            Status = StatusCodes.Status503ServiceUnavailable,
            Title = "No model can be served.",
            Detail = state.Trouble,
        };
        if (state.Commands.Count > 0)
        {
            problem.Extensions["commands"] = state.Commands;
        }

        return TypedResults.Problem(problem);
    }

    private static ProblemHttpResult BadBody(string detail, Dictionary<string, string[]> errors) =>
        TypedResults.Problem(new ProblemDetails
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request cannot be used.",
            Detail = detail,
            Extensions = { ["errors"] = errors },
        });
}
