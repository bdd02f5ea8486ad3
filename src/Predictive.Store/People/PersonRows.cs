using Predictive.Store.Databases;
using Predictive.Store.News;
using Predictive.Store.Predictions;
using Predictive.Store.Reports;

namespace Predictive.Store.People;

/// <summary>Reads what the tables hold of leads.</summary>
internal static class PersonRows
{
    private const string OfLeads = "WHERE lead_id IN @ids";

    public static async Task<PersonRecord> ReadAsync(StoreTransaction store, string leadId)
    {
        string[] ids = [leadId];
        var lead = (await LeadsAsync(store, ids).ConfigureAwait(false)).FirstOrDefault();
        var isForbidden = await store.FirstAsync<string>(
            "SELECT lead_id FROM do_not_profile WHERE lead_id = @leadId", new { leadId }).ConfigureAwait(false);
        var predictions = await store.ListAsync<PredictionRow>(
            $"SELECT {PredictionRow.Columns} FROM predictions {PredictionRow.OfLeads} ORDER BY asked_at, seq",
            new { ids })
            .ConfigureAwait(false);
        return new PersonRecord
        {
            LeadId = leadId,
            DoNotProfile = isForbidden is not null,
            Lead = lead is null ? null : Read(lead),
            FirstToldAt = Moment.ReadAny(lead?.ToldAt),
            Changes = await ChangesAsync(store, ids).ConfigureAwait(false),
            Events = await EventsAsync(store, ids).ConfigureAwait(false),
            Outcomes = await OutcomesAsync(store, ids).ConfigureAwait(false),
            Dispositions = await DispositionsAsync(store, ids).ConfigureAwait(false),
            Predictions = [.. predictions.Select(row => row.Read())],
            Mql = await MqlAsync(store, leadId).ConfigureAwait(false),
        };
    }

    private static async Task<NotedMql?> MqlAsync(StoreTransaction store, string leadId)
    {
        var rows = await store.ListAsync<(string BecameAt, string? NextAt)>(
            "SELECT became_at, next_at FROM mql_news WHERE lead_id = @leadId", new { leadId }).ConfigureAwait(false);
        return rows is [var (becameAt, nextAt)] ? new NotedMql(Moment.Read(becameAt), nextAt is null) : null;
    }

    public static Task<List<LeadRow>> LeadsAsync(StoreTransaction store, IReadOnlyCollection<string> ids) =>
        store.ListAsync<LeadRow>($"SELECT {LeadColumns.All} FROM leads {OfLeads} ORDER BY lead_id", new { ids });

    public static async Task<IReadOnlyList<LeadFieldChange>> ChangesAsync(
        StoreTransaction store, IReadOnlyCollection<string> ids)
    {
        var rows = await store.ListAsync<(string Lead, string Field, string At, string? Old, string? New)>(
            $"SELECT lead_id, field, changed_at, old_value, new_value FROM lead_changes {OfLeads} ORDER BY seq",
            new { ids }).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new LeadFieldChange(row.Lead, row.Field, Moment.Read(row.At), row.Old, row.New)),
        ];
    }

    public static async Task<IReadOnlyList<EventReport>> EventsAsync(
        StoreTransaction store, IReadOnlyCollection<string> ids)
    {
        var rows = await store.ListAsync<EventRow>(
            $"SELECT {EventRow.Columns} FROM events {OfLeads} ORDER BY occurred_at, seq", new { ids })
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    public static async Task<IReadOnlyList<OutcomeReport>> OutcomesAsync(
        StoreTransaction store, IReadOnlyCollection<string> ids)
    {
        var rows = await store.ListAsync<OutcomeRow>(
            $"SELECT {OutcomeRow.Columns} FROM outcomes {OfLeads} ORDER BY occurred_at, seq", new { ids })
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    public static async Task<IReadOnlyList<DispositionReport>> DispositionsAsync(
        StoreTransaction store, IReadOnlyCollection<string> ids)
    {
        var rows = await store.ListAsync<DispositionRow>(
            $"SELECT {DispositionRow.Columns} FROM dispositions {OfLeads} ORDER BY said_at, seq", new { ids })
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    public static LeadReport Read(LeadRow row) => new()
    {
        Id = row.LeadId,
        CreatedAt = Moment.ReadAny(row.CreatedAt),
        Email = row.Email,
        Company = row.Company,
        Campaign = row.CampaignId,
        Source = row.Source,
        Points = row.Points,
        Attributes = JsonText.Read(row.Attributes),
        Account = row.AccountId is { } account ? new AccountReport { Id = account } : null,
    };
}
