using Microsoft.AspNetCore.Http.HttpResults;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Api.Problems;
using Predictive.Api.Serving;
using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Snapshots;
using Predictive.Store;
using Predictive.Store.Contexts;

namespace Predictive.Api.Reports;

/// <summary>Looks at leads that were told of, with all that the store knows of them and their accounts.</summary>
internal sealed class StoredLeads(LeadStore store)
{
    /// <summary>The score of a lead as of a date; a problem where there is none.</summary>
    public async Task<(LeadScoreResponse? Score, ProblemHttpResult? Problem)> ScoreAsync(
        ServedVersion served, string id, AsOfDate? asOf, ReasonChoice reasons, CancellationToken cancelled)
    {
        if (await store.ContextAsync(id, asOf?.Instant ?? DateTime.MaxValue, cancelled) is not { } context)
        {
            return (null, NotTold(id));
        }

        if (context.DoNotProfile)
        {
            return (null, Problem.Of(StatusCodes.Status403Forbidden, "This person may not be profiled.",
                "The lead is marked 'doNotProfile': nothing is predicted of it."));
        }

        if (served.IsDated && context.Lead.CreatedAt is null)
        {
            return (null, Problem.Of(StatusCodes.Status409Conflict, "The lead cannot be looked at.",
                "Nobody told when it was created; report it with 'createdAt'."));
        }

        var records = served.Stored.Of(context);
        var taker = new SnapshotTaker(records);
        var snapshot = asOf is { } date ? taker.At(records.Leads[0], date) : taker.AsItStands(records.Leads[0]);
        return snapshot is null
            ? (null, Problem.Of(StatusCodes.Status409Conflict, "The lead cannot be looked at.",
                "It was created after the as-of date; ask for a later one."))
            : (served.Answer(
                new TranslatedLead(snapshot, WarningsOf(served, context)), reasons,
                await StandingAsync(id, asOf, records, cancelled)), null);
    }

    /// <summary>Nothing is kept about this lead.</summary>
    public static ProblemHttpResult NotTold(string id) => Problem.Of(
        StatusCodes.Status404NotFound, "The lead is not known.",
        $"Nobody told of '{JsonWords.Shortened(id)}'; POST /v1/leads/{{id}}/events does.");

    private async Task<MqlStanding> StandingAsync(
        string id, AsOfDate? asOf, FunnelRecords records, CancellationToken cancelled)
    {
        var person = await store.ReadAsync(id, cancelled);
        var became = (person?.Predictions ?? []).Where(one => one.Decision == PredictionNotes.Mql)
            .Select(one => one.AsOf ?? one.AskedAt);
        return MqlStanding.At(asOf?.Instant ?? DateTime.MaxValue, became, records.Dispositions);
    }

    private static List<string> WarningsOf(ServedVersion served, LeadContext context)
    {
        var missing = served.Translator.FieldsMissing(context.Lead.Attributes, context.Lead.Source is not null);
        return missing is null ? [] : [missing];
    }
}
