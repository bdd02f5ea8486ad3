using Predictive.Data;
using Predictive.Tests.Data;

namespace Predictive.Tests.Leakage;

/// <summary>The real funnels with every leaky column as an attribute, as somebody who knows no better would.</summary>
internal static class RealFunnels
{
    private static readonly string[] _dates = ["won_date"];
    private static readonly string[] _numbers = ["declared_product_catalog_size", "declared_monthly_revenue"];

    /// <summary>The columns that Olist has of closed deals only.</summary>
    public static readonly string[] ClosedDeals =
    [
        "seller_id", "sdr_id", "sr_id", "won_date", "business_segment", "lead_type", "lead_behaviour_profile",
        "has_company", "has_gtin", "average_stock", "business_type", "declared_product_catalog_size",
        "declared_monthly_revenue",
    ];

    public static FunnelFile XEducation(params (string From, string To)[] changes)
    {
        using var folder = new TempFolder();
        var everything = Path.Combine(
            Path.GetDirectoryName(RealDataFolder.FunnelFile("x_education"))!, "everything.yaml");
        return Load(folder, File.ReadAllText(everything), changes, RealDataFolder.Data("x_education"));
    }

    public static FunnelFile Bank()
    {
        using var folder = new TempFolder();
        return Load(folder, File.ReadAllText(RealDataFolder.FunnelFile("bank_marketing")),
            [("duration: ignore", "duration: number")], RealDataFolder.Data("bank_marketing"));
    }

    public static FunnelFile LeadForge()
    {
        using var folder = new TempFolder();
        return Load(folder, File.ReadAllText(RealDataFolder.FunnelFile("leadforge")),
        [
            ("current_stage: { as: category, known: outcome }", "current_stage: category"),
            ("is_sql: { as: category, known: outcome }", "is_sql: category"),
            ("conversion_timestamp: ignore", "conversion_timestamp: date"),
        ], RealDataFolder.Data(Path.Combine("leadforge", "tables")));
    }

    /// <summary>The task's flat file, whose columns count up to 30 days but for one, and the tables' events.</summary>
    public static LeakWorld LeadForgeTasks()
    {
        var root = RealDataFolder.Data("leadforge");
        var tasks = Path.Combine(root, "public_snapshot", "tasks", "converted_within_90_days");
        using var folder = new TempFolder();
        string[] parts = [.. new[] { "train.csv", "valid.csv", "test.csv" }.Select(file => Path.Combine(tasks, file))];
        folder.Write("leads.csv", string.Join('\n', parts
            .SelectMany((file, i) => File.ReadLines(file).Skip(i == 0 ? 0 : 1))));
        foreach (var table in new[] { "touches.csv", "sessions.csv", "sales_activities.csv", "opportunities.csv" })
        {
            File.Copy(Path.Combine(root, "tables", table), Path.Combine(folder.Path, table));
        }

        var text = File.ReadAllText(RealDataFolder.FunnelFile("leadforge"));
        var (contacts, events) = (text.IndexOf("  contacts:", StringComparison.Ordinal),
            text.IndexOf("  events:", StringComparison.Ordinal));
        string[] words = ["industry", "region", "employee_band", "estimated_revenue_band", "process_maturity_band",
            "role_function", "seniority", "buyer_role", "opportunity_created", "has_open_opportunity"];
        string[] ids = ["lead_id", "account_id", "contact_id", "lead_created_at", "lead_source",
            "converted_within_90_days"];
        var columns = File.ReadLines(parts[0]).First().Split(',').Except(ids).Select(name =>
            $"      {name}: {(words.Contains(name) ? "category" : "number")}\n");
        var leads = """
              leads:
                file: leads.csv
                columns:
                  lead_id: id
                  account_id: account
                  lead_created_at: created
                  lead_source: source

            """;
        return LeakWorld.Read(Load(
            folder, "name: leadforge\nconversion: won\nsnapshot: 30d\nhorizon: 60d\nknownOn: 2024-04-30\ntables:\n"
                + leads + string.Concat(columns) + text[events..], [], folder.Path));
    }

    /// <summary>The leads with their closed deals' columns joined, as a CRM shows them.</summary>
    public static LeakWorld Olist()
    {
        var data = RealDataFolder.Data("olist");
        using var folder = new TempFolder();
        var deals = File.ReadLines(Path.Combine(data, "olist_closed_deals_dataset.csv")).ToArray();
        var byLead = deals.ToDictionary(line => line[..line.IndexOf(',', StringComparison.Ordinal)],
            line => line[line.IndexOf(',', StringComparison.Ordinal)..]);
        var none = new string(',', ClosedDeals.Length);
        folder.Write("leads.csv", string.Join('\n',
            File.ReadLines(Path.Combine(data, "olist_marketing_qualified_leads_dataset.csv")).Select(line =>
                line + byLead.GetValueOrDefault(line[..line.IndexOf(',', StringComparison.Ordinal)], none))));
        File.Copy(Path.Combine(data, "olist_closed_deals_dataset.csv"), Path.Combine(folder.Path, "deals.csv"));
        var columns = string.Concat(ClosedDeals.Select(name => "      " + name
            + (_dates.Contains(name) ? ": date\n" : _numbers.Contains(name) ? ": number\n" : ": category\n")));
        return LeakWorld.Read(Load(folder, File.ReadAllText(RealDataFolder.FunnelFile("olist")),
        [
            ("olist_marketing_qualified_leads_dataset.csv", "leads.csv"),
            ("olist_closed_deals_dataset.csv", "deals.csv"),
            ("      origin: source\n", "      origin: source\n" + columns),
        ], folder.Path));
    }

    private static FunnelFile Load(
        TempFolder folder, string text, IEnumerable<(string From, string To)> changes, string data)
    {
        foreach (var (from, to) in changes)
        {
            if (!text.Contains(from, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The fixture does not say '{from}'.");
            }

            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return FunnelFile.Load(folder.Write("funnel.yaml", text), data);
    }
}
