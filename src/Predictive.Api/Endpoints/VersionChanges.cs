using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Problems;
using Predictive.Api.Safety;
using Predictive.Api.Serving;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Api.Endpoints;

/// <summary>Puts versions in charge and out of it, on request.</summary>
internal sealed class VersionChanges(
    ModelRegistry registry, ActiveModel active, ServingOptions options, TimeProvider time)
{
    private const int LongestBy = 100;

    public async Task<Results<Ok<ChampionChangeResponse>, ProblemHttpResult>> ChangeAsync(
        HttpContext context, string version, ChampionAct act)
    {
        if (VersionPath.Find(registry, version) is not { } name)
        {
            return Problem.NoVersion(version);
        }

        using var body = await JsonBody.ReadAsync(context.Request, options);
        if (body.Document is not { } document)
        {
            return body.Problem!;
        }

        var faults = new RequestFaults();
        var asked = Read(document.RootElement, faults);
        return faults.Any ? Problem.BadBody(faults) : Change(name, act, By(context, asked.By), asked.Why);
    }

    private Results<Ok<ChampionChangeResponse>, ProblemHttpResult> Change(
        ModelName name, ChampionAct act, string by, string why)
    {
        var now = time.GetUtcNow().UtcDateTime;
        try
        {
            var change = act switch
            {
                ChampionAct.Promotion => registry.Champions.Promote(name, by, why, now),
                ChampionAct.Rollback => registry.Champions.Rollback(name.Name, by, why, now, name.Version),
            };
            active.Refresh();
            return TypedResults.Ok(Cards.Of(change));
        }
        catch (BadInputException fault)
        {
            return Problem.Of(StatusCodes.Status409Conflict, "The version in charge stays.", fault.Message);
        }
    }

    private static ChampionChangeRequest Read(JsonElement body, RequestFaults faults)
    {
        if (ObjectFields.Of(body, JsonPath.Root, faults)?.Only("The body", ChampionChangeRequest.Fields)
            is not { } fields)
        {
            return new ChampionChangeRequest { Why = "" };
        }

        return new ChampionChangeRequest
        {
            Why = fields.Line("why", "Lift 2.1 against 1.7 on the leads of May", 1000, needed: true) ?? "",
            By = fields.Line("by", "Ann", LongestBy, needed: false),
        };
    }

    /// <summary>Who did it: who is stated, and the key it was done with.</summary>
    private static string By(HttpContext context, string? stated)
    {
        var key = Caller.Of(context).Key?.Name;
        return (stated, key) switch
        {
            ({ } who, { } with) => $"{who} (key '{with}')",
            (null, { } with) => $"key '{with}'",
            ({ } who, null) => who,
            (null, null) => "someone on this machine",
        };
    }
}
