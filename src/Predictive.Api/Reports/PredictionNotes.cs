using Predictive.Api.Contracts;
using Predictive.Api.Safety;
using Predictive.Api.Serving;
using Predictive.Api.Webhooks;
using Predictive.Store;
using Predictive.Store.Predictions;

namespace Predictive.Api.Reports;

/// <summary>
/// Logs what was predicted and decided: every single lead, and of many at once a sample. A look into the past decides
/// nothing, and is not logged. Before that it is noted who is to be told of as a new MQL, of all of them.
/// </summary>
internal sealed class PredictionNotes(
    LeadStore store, ServingOptions options, MqlAnnouncements announcements, TimeProvider time)
{
    /// <summary>The decision of a lead that became an MQL.</summary>
    public const string Mql = "mql";

    /// <summary>The scores, those that were logged with the ids of their predictions.</summary>
    public async ValueTask<IReadOnlyList<LeadScoreResponse>> NoteAsync(
        HttpContext context, ServedVersion served, IReadOnlyList<LeadScoreResponse> scores)
    {
        var share = scores.Count == 1 ? 1 : options.LoggedShare;
        if (share <= 0)
        {
            await announcements.NoteAsync(served, scores, context.RequestAborted);
            return scores;
        }

        var noted = WithIds(scores, share);
        await announcements.NoteAsync(served, noted, context.RequestAborted);
        for (var i = 0; i < noted.Length; i++)
        {
            noted[i] = Logged(context, served, noted[i]);
        }

        return noted;
    }

    private LeadScoreResponse[] WithIds(IReadOnlyList<LeadScoreResponse> scores, double share)
    {
        var noted = new LeadScoreResponse[scores.Count];
        for (var i = 0; i < noted.Length; i++)
        {
            noted[i] = share >= 1 || Random.Shared.NextDouble() < share
                ? scores[i] with { PredictionId = PredictionIds.At(time.GetUtcNow()) }
                : scores[i];
        }

        return noted;
    }

    private LeadScoreResponse Logged(HttpContext context, ServedVersion served, LeadScoreResponse score)
    {
        if (score.PredictionId is not { } id)
        {
            return score;
        }

        var own = served.Version.Name.ToString();
        var isKept = store.Log(new LoggedPrediction
        {
            Id = id,
            LeadId = score.Id,
            AskedAt = time.GetUtcNow().UtcDateTime,
            AskedBy = Caller.Of(context).Key?.Prefix,
            AsOf = score.AsOf,
            Model = served.Used.Name,
            ModelVersion = served.Used.Version,
            PolicyVersion = score.Decision.Policy == own ? null : score.Decision.Policy,
            Decision = score.PredictedMql ? Mql : score.Decision.Code,
            DecisionProbability = score.Decision.Probability,
            Likelihood = score.Likelihood,
            Warnings = score.Warnings,
        });
        return isKept ? score : score with { PredictionId = null };
    }
}
