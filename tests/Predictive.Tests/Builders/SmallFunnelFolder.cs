using System.Globalization;
using System.Text;
using Predictive.Data;
using Predictive.Tests.Data;

namespace Predictive.Tests.Builders;

/// <summary>A small funnel as files in a folder of its own: tables, <c>funnel.yaml</c> and <c>rules.yaml</c>.</summary>
internal sealed class SmallFunnelFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public SmallFunnelFolder(FunnelRecords records, string name = "small", bool withRules = true)
    {
        Write(records);
        _folder.Write("rules.yaml", """
            threshold: 12
            rules:
              - { name: visits, event: visit, points: 3, atMost: 9 }
              - { event: pricing_page, points: 5 }
              - { name: senior, attribute: seniority, in: [vp], points: 6 }
            """);
        _folder.Write("funnel.yaml", $$"""
            name: {{name}}
            knownOn: {{records.KnownOn:O}}
            conversion: opportunity
            horizon: 30d
            snapshot: 7d
            {{(withRules ? "rules: rules.yaml" : "")}}
            tables:
              leads:
                file: leads.csv
                columns:
                  id: id
                  account: account
                  campaign: campaign
                  created: created
                  source: source
                  country: category
                  seniority: { as: category, known: historised }
                  team_size: { as: number, known: historised }
                  status: { as: category, known: unknown }
              accounts:
                file: accounts.csv
                columns: { id: id, created: created, industry: category, employees: number }
              events:
                - { file: events.csv, columns: { lead: lead, type: type, at: at, pages: quantity } }
                - { file: calls.csv, by: sales, columns: { lead: lead, type: type, at: at } }
              opportunities: { file: deals.csv, columns: { id: id, lead: lead, created: created } }
              opportunityRoles: { file: roles.csv, columns: { deal: opportunity, lead: lead } }
              fieldHistory:
                file: history.csv
                columns: { lead: lead, field: field, at: at, before: oldValue, after: newValue }

            """);
    }

    public string Path => _folder.Path;

    public FunnelFile File => FunnelFile.Load(Path);

    public string Write(string name, string text) => _folder.Write(name, text);

    public void Dispose() => _folder.Dispose();

    /// <summary>Leads with the columns of the funnel's own, but nothing of what became of them.</summary>
    public static string LeadTable(IEnumerable<Lead> leads) => Table(
        "id,account,campaign,created,source,country,seniority,team_size", leads.Select(LeadRow));

    private void Write(FunnelRecords records)
    {
        Write("leads.csv", Table(
            "id,account,campaign,created,source,country,seniority,team_size,status",
            records.Leads.Select(lead => $"{LeadRow(lead)},open")));
        var entered = records.Accounts.Where(one => one.CreatedAt is not null);
        Write("accounts.csv", Table("id,created,industry,employees", entered
            .Select(one => $"{one.Id},{one.CreatedAt:O},{Text(one.Attributes[0])},{Text(one.Attributes[1])}")));
        Write("events.csv", Table("lead,type,at,pages", records.Events.Where(one => !one.BySales)
            .Select(one => $"{one.LeadId},{one.Type},{one.At:O},{one.Quantities.Select(Number).FirstOrDefault()}")));
        Write("calls.csv", Table("lead,type,at", records.Events.Where(one => one.BySales)
            .Select(one => $"{one.LeadId},{one.Type},{one.At:O}")));
        Write("deals.csv", Table(
            "id,lead,created", records.Opportunities.Select(one => $"{one.Id},{one.LeadIds[0]},{one.CreatedAt:O}")));
        Write("roles.csv", Table("deal,lead", records.Opportunities
            .SelectMany(one => one.LeadIds.Select(lead => $"{one.Id},{lead}"))));
        Write("history.csv", Table("lead,field,at,before,after", records.FieldHistory
            .Select(one => $"{one.LeadId},{one.Field},{one.At:O},{one.OldValue},{one.NewValue}")));
    }

    private static string LeadRow(Lead lead) => string.Join(',',
        lead.Id, lead.AccountId, lead.CampaignId, lead.CreatedAt!.Value.ToString("O", CultureInfo.InvariantCulture),
        lead.Source, Text(lead.Attributes[0]), Text(lead.Attributes[1]), Text(lead.Attributes[2]));

    private static string Table(string header, IEnumerable<string> rows) =>
        rows.Aggregate(new StringBuilder(header).Append('\n'), (text, row) => text.Append(row).Append('\n')).ToString();

    private static string Text(AttributeValue value) =>
        value.Text ?? (value.Number is { } number ? Number(number) : "");

    private static string Number(double number) =>
        double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture);
}
