using System.Text.Json;
using Predictive.Store.Databases;
using Predictive.Store.People;

namespace Predictive.Store.Reports;

/// <summary>Puts a report into the tables.</summary>
internal sealed class ReportWriting(Report report, PersonHash hash, DateTime now)
{
    public async Task<ReportAnswer> ApplyAsync(StoreTransaction store)
    {
        var erased = await Erasures.AmongAsync(store, hash, report).ConfigureAwait(false);
        if (report.Once is { } once && !await IdempotencyKeys.TryTakeAsync(store, once, now).ConfigureAwait(false))
        {
            var before = await IdempotencyKeys.AnswerAsync(store, once).ConfigureAwait(false);
            return before with { IsRepeat = true, Erased = [.. erased] };
        }

        var people = new LeadWriting(store, now);
        var leads = 0;
        foreach (var account in report.Accounts)
            await people.WriteAsync(account).ConfigureAwait(false);
        foreach (var lead in report.Leads.Where(lead => !erased.Contains(lead.Id)))
            leads += await people.WriteAsync(lead).ConfigureAwait(false) ? 1 : 0;
        var events = await EventsAsync(store, erased).ConfigureAwait(false);
        var outcomes = await OutcomesAsync(store, erased).ConfigureAwait(false);
        var dispositions = await DispositionsAsync(store, erased).ConfigureAwait(false);
        var answer = new ReportAnswer
        {
            Leads = leads,
            Events = events.New,
            Outcomes = outcomes.New,
            Dispositions = dispositions.New,
            Known = events.Known + outcomes.Known + dispositions.Known,
        };
        if (report.Once is { } taken)
            await IdempotencyKeys.KeepAsync(store, taken, answer).ConfigureAwait(false);
        return answer with { Erased = [.. erased] };
    }

    private Task<(int New, int Known)> EventsAsync(StoreTransaction store, IReadOnlySet<string> erased) => AddAsync(
        store,
        """
        INSERT INTO events
          (lead_id, event_id, type, occurred_at, learned_at, by_sales, campaign_id, channel, details)
        VALUES
          (@LeadId, @Id, @Type, @At, @LearnedAt, @BySales, @Campaign, @Channel, @Details)
        ON CONFLICT (lead_id, event_id) DO NOTHING
        """,
        report.Events.Where(one => !erased.Contains(one.LeadId)).Select(one => new
        {
            one.LeadId,
            Id = IdOf(one.Id),
            one.Type,
            At = Moment.Text(one.At),
            LearnedAt = Moment.Text(Later(one.At, one.LearnedAt ?? now)),
            BySales = one.BySales ? 1L : 0L,
            one.Campaign,
            one.Channel,
            Details = one.Details.Count == 0 ? null : JsonText.Write(one.Details),
        }));

    private Task<(int New, int Known)> OutcomesAsync(StoreTransaction store, IReadOnlySet<string> erased) => AddAsync(
        store,
        """
        INSERT INTO outcomes
          (lead_id, outcome_id, kind, occurred_at, told_at, opportunity_id, amount, prediction_id)
        VALUES
          (@LeadId, @Id, @Kind, @At, @ToldAt, @Opportunity, @Amount, @PredictionId)
        ON CONFLICT (lead_id, outcome_id) DO NOTHING
        """,
        report.Outcomes.Where(one => !erased.Contains(one.LeadId)).Select(one => new
        {
            one.LeadId,
            Id = IdOf(one.Id),
            Kind = JsonNamingPolicy.CamelCase.ConvertName(one.Kind.ToString()),
            At = Moment.Text(one.At),
            ToldAt = Moment.Text(now),
            Opportunity = one.Kind == OutcomeKind.Worked ? one.Opportunity : one.Opportunity ?? one.LeadId,
            one.Amount,
            one.PredictionId,
        }));

    private Task<(int New, int Known)> DispositionsAsync(StoreTransaction store, IReadOnlySet<string> erased) =>
        AddAsync(
            store,
            """
            INSERT INTO dispositions
              (lead_id, disposition_id, verdict, reason, said_by, said_at, told_at)
            VALUES
              (@LeadId, @Id, @Verdict, @Reason, @By, @At, @ToldAt)
            ON CONFLICT (lead_id, disposition_id) DO NOTHING
            """,
            report.Dispositions.Where(one => !erased.Contains(one.LeadId)).Select(one => new
            {
                one.LeadId,
                Id = IdOf(one.Id),
                one.Verdict,
                one.Reason,
                one.By,
                At = Moment.Text(one.At),
                ToldAt = Moment.Text(now),
            }));

    private static async Task<(int New, int Known)> AddAsync(
        StoreTransaction store, string statement, IEnumerable<object> rows)
    {
        var all = rows.ToList();
        var added = all.Count == 0 ? 0 : await store.RunAsync(statement, all).ConfigureAwait(false);
        return (added, all.Count - added);
    }

    private string IdOf(string? given) => given ?? Guid.CreateVersion7(now).ToString("N");

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
