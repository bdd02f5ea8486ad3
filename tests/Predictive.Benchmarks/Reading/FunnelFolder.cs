namespace Predictive.Benchmarks.Reading;

/// <summary>A funnel of two files: leads and their events.</summary>
internal static class FunnelFolder
{
    private const string FunnelFile = """
        name: csv
        timeZone: UTC
        conversion: event:demo_request
        horizon: 90d
        snapshot: 7d
        tables:
          leads:
            file: leads.csv
            columns:
              lead_id: id
              account_id: account
              company: company
              created_at: created
              source: source
              campaign_id: campaign
              seniority: category
              function: category
              industry: category
              country: category
              region: category
              employees: number
              revenue: number
              points: points
              visits: number
              minutes_on_site: number
              worked_at: worked
              consent: category
              owner: category
          events:
            - file: events.csv
              columns: { lead_id: lead, type: type, occurred_at: at, quantity: quantity }

        """;

    /// <summary>Writes it where it is missing; gives its files.</summary>
    public static IReadOnlyList<CsvFile> Write(string folder, int leads, int events)
    {
        IReadOnlyList<CsvFile> files =
        [
            CsvTables.Leads(leads).WriteTo(folder, "leads.csv"),
            CsvTables.Events(events, leads).WriteTo(folder, "events.csv"),
        ];
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), FunnelFile);
        return files;
    }
}
