using System.Globalization;
using System.Text.Json;
using Predictive.Data;
using Predictive.Simulation;
using Predictive.Store.Reports;

namespace Predictive.Store.Tests.Funnels;

/// <summary>A simulated funnel, in CSV files and as apps would have reported it to a store.</summary>
internal sealed class ReportedFunnel : IDisposable
{
    private const string Top =
        """
        name: sample
        knownOn: 2026-06-30T23:59:59Z
        missing: ["", unknown]
        conversion: opportunity
        rules: rules.yaml
        """;

    private static readonly string[] _attributes =
        ["seniority", "function", "country", "email_domain_kind", "consent"];

    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-reported-").FullName;

    public ReportedFunnel(int leads, ulong seed)
    {
        SimulatedFunnelWriter.Write(FunnelSimulator.Run(World.Named("plain"), leads, seed), _folder);
        File.WriteAllText(CsvYaml, Csv);
        Records = FunnelRecordReader.Read(CsvYaml).Records;
    }

    public FunnelRecords Records { get; }

    public string CsvYaml => Path.Combine(_folder, "csv.yaml");

    /// <summary>Writes the funnel file that reads the same from a store.</summary>
    public string StoreYaml(string connection)
    {
        var path = Path.Combine(_folder, "store.yaml");
        File.WriteAllText(
            path,
            $$"""
            {{Top}}
            store: "{{connection}}"
            tables:
              leads:
                columns: { {{string.Join(", ", _attributes.Select(name => $"{name}: category"))}}, worked_at: worked }
              accounts:
                columns: { industry: category, employees: number, region: category }
              campaigns: { file: campaigns.csv, columns: { campaign_id: id, channel: channel, cost: cost } }
              events: {}
              opportunities: {}
              dispositions: {}
            """);
        return path;
    }

    /// <summary>Tells a store all of it, each change of a lead at its own time.</summary>
    public async Task ReportAsync(LeadStore store, TestClock clock)
    {
        var changes = Records.FieldHistory.Where(change => Column(change.Field) >= 0)
            .OrderBy(change => change.At).ToList();
        var first = changes.GroupBy(change => (change.LeadId, change.Field))
            .ToDictionary(group => group.Key, group => group.First().OldValue);
        clock.Now = Told.Begin.AddYears(-2);
        await store.ReportAsync(new Report { Accounts = [.. Records.Accounts.Select(Account)] });
        await store.ReportAsync(new Report { Leads = [.. Records.Leads.Select(lead => Lead(lead, first))] });
        await store.ReportAsync(new Report { Events = [.. Records.Events.Select(Event)] });
        await store.ReportAsync(new Report { Outcomes = [.. Records.Opportunities.SelectMany(Outcomes), .. Worked()] });
        await store.ReportAsync(new Report
        {
            Dispositions =
            [
                .. Records.Dispositions.Select((one, i) => new DispositionReport
                {
                    LeadId = one.LeadId,
                    Id = $"d{i}",
                    Verdict = one.Verdict,
                    Reason = one.Reason,
                    At = one.At,
                }),
            ],
        });
        foreach (var change in changes)
        {
            clock.Now = change.At;
            await store.ReportAsync(new Report { Leads = [Changed(change)] });
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Csv =>
        $$"""
        {{Top}}
        tables:
          leads:
            file: leads.csv
            columns:
              { lead_id: id, account_id: account, campaign_id: campaign, created_at: created,
                source: { as: source, known: historised }, worked_at: worked,
                {{string.Join(", ", _attributes.Select(name => $"{name}: {{ as: category, known: historised }}"))}} }
          accounts:
            file: accounts.csv
            columns:
              { account_id: id, created_at: created, name: name, domain: domain, industry: category,
                employees: number, region: category }
          campaigns: { file: campaigns.csv, columns: { campaign_id: id, channel: channel, cost: cost } }
          events:
            - { file: activities.csv, columns: { lead_id: lead, type: type, occurred_at: at, campaign_id: campaign } }
            - file: sales_activities.csv
              by: sales
              columns: { lead_id: lead, type: type, occurred_at: at }
          opportunities:
            file: opportunities.csv
            fallback: none
            columns:
              { opportunity_id: id, lead_id: lead, created_at: created, closed_at: closed, amount: amount,
                outcome: { as: outcome, won: [won], lost: [lost] } }
          dispositions: { file: dispositions.csv, columns: { lead_id: lead, at: at, verdict: verdict, reason: reason } }
          fieldHistory:
            file: field_history.csv
            columns:
              { lead_id: lead, field: field, changed_at: at, old_value: oldValue, new_value: newValue }
        """;

    private int Column(string field) =>
        Records.LeadColumns.Select(column => column.Name).ToList().IndexOf(field);

    private LeadReport Lead(Lead lead, Dictionary<(string Lead, string Field), string?> first)
    {
        string? Before(string field, string? today) => first.TryGetValue((lead.Id, field), out var was) ? was : today;
        return new LeadReport
        {
            Id = lead.Id,
            CreatedAt = lead.CreatedAt,
            Campaign = lead.CampaignId,
            Source = Before("source", lead.Source),
            Account = lead.AccountId is { } account ? new AccountReport { Id = account } : null,
            Attributes = _attributes.ToDictionary(
                name => name, name => Json(Before(name, lead.Attributes[Column(name)].Text))),
        };
    }

    private static LeadReport Changed(FieldChange change) => change.Field == "source"
        ? new LeadReport { Id = change.LeadId, Source = change.NewValue }
        : new LeadReport
        {
            Id = change.LeadId,
            Attributes = new Dictionary<string, JsonElement> { [change.Field] = Json(change.NewValue) },
        };

    private AccountReport Account(Account account) => new()
    {
        Id = account.Id,
        CreatedAt = account.CreatedAt,
        Name = account.Name,
        Domain = string.Join(", ", account.Domains),
        Attributes = Records.AccountColumns.Index().ToDictionary(
            column => column.Item.Name,
            column => Json(account.Attributes[column.Index].Text, account.Attributes[column.Index].Number)),
    };

    private static EventReport Event(FunnelEvent one, int number) => new()
    {
        LeadId = one.LeadId,
        Id = number.ToString(CultureInfo.InvariantCulture),
        Type = one.Type,
        At = one.At,
        LearnedAt = one.At,
        BySales = one.BySales,
        Campaign = one.CampaignId,
    };

    private static IEnumerable<OutcomeReport> Outcomes(Opportunity deal) => deal.LeadIds.SelectMany(lead => new[]
    {
        new OutcomeReport
        {
            LeadId = lead,
            Id = $"{deal.Id} opened",
            Kind = OutcomeKind.Opportunity,
            At = deal.CreatedAt!.Value,
            Opportunity = deal.Id,
            Amount = deal.Amount,
        },
        deal.Won is not { } won ? null : new OutcomeReport
        {
            LeadId = lead,
            Id = $"{deal.Id} closed",
            Kind = won ? OutcomeKind.Won : OutcomeKind.Lost,
            At = deal.ClosedAt!.Value,
            Opportunity = deal.Id,
        },
    }).OfType<OutcomeReport>();

    private IEnumerable<OutcomeReport> Worked() => Records.Leads.Where(lead => lead.WorkedAt is not null)
        .Select(lead => new OutcomeReport
        {
            LeadId = lead.Id,
            Id = "worked",
            Kind = OutcomeKind.Worked,
            At = lead.WorkedAt!.Value,
        });

    private static JsonElement Json(string? text, double? number = null) => number is { } known
        ? JsonSerializer.SerializeToElement(known)
        : JsonSerializer.SerializeToElement(text);
}
