using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Api.Serving;
using Predictive.Decisions.Policies;
using Predictive.Store;
using Predictive.Store.News;

namespace Predictive.Api.Webhooks;

/// <summary>
/// Notes which leads became predicted MQLs, before the answer that says so, so that a crash loses none of them.
/// </summary>
internal sealed class MqlAnnouncements(LeadStore store, TimeProvider time, WebhookSending? sending = null)
{
    private const string Type = "lead.predicted_mql";

    private static readonly string _stillMql = JsonNamingPolicy.CamelCase.ConvertName(nameof(DecisionCode.StillMql));

    /// <summary>Ends when those of the scores that are news are on the disk; does nothing without a webhook.</summary>
    public ValueTask NoteAsync(
        ServedVersion served, IReadOnlyList<LeadScoreResponse> scores, CancellationToken cancelled) =>
        sending is not null && scores.Where(IsNewlyMql).ToList() is { Count: > 0 } mqls
            ? new ValueTask(AddAsync(sending, served, mqls, cancelled))
            : ValueTask.CompletedTask;

    private async Task AddAsync(
        WebhookSending sending, ServedVersion served, List<LeadScoreResponse> mqls, CancellationToken cancelled)
    {
        var news = await store.Outbox.NewOfAsync([.. mqls.Select(score => score.Id)], cancelled);
        if (news.Count > 0)
        {
            await store.Outbox.AddAsync([.. mqls.Where(score => news.Contains(score.Id)).Select(
                score => NewsOf(served, score))]);
            sending.Wake();
        }
    }

    /// <summary>One that sales has not judged yet was told of when it became an MQL.</summary>
    private static bool IsNewlyMql(LeadScoreResponse score) =>
        score.PredictedMql && score.Decision.Code != _stillMql;

    private MqlNews NewsOf(ServedVersion served, LeadScoreResponse score)
    {
        var now = time.GetUtcNow();
        var body = JsonSerializer.Serialize(
            new MqlMessage(Type, now.UtcDateTime, new MqlMessageData(served.Used, score)), JsonSerializerOptions.Web);
        return new MqlNews($"msg_{Guid.CreateVersion7(now):N}", score.Id, now.UtcDateTime, body);
    }
}
