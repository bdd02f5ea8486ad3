using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Problems;

namespace Predictive.Api.Reports;

/// <summary>The id of a lead in a path.</summary>
internal static class LeadPath
{
    private const int LongestId = 200;

    /// <summary>What is wrong with it; null for a good one.</summary>
    public static ProblemHttpResult? Refuse(string id) =>
        id.Length is > 0 and <= LongestId && !id.Any(char.IsControl) && !string.IsNullOrWhiteSpace(id)
            ? null
            : Problem.Of(StatusCodes.Status400BadRequest, "The request cannot be used.",
                $"A lead's id is one line of 1 to {LongestId} characters; got {id.Length}.");
}
