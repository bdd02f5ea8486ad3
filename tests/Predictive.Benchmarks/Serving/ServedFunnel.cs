using System.Globalization;
using Predictive.Data;
using Predictive.Registry;
using Predictive.Simulation;

namespace Predictive.Benchmarks.Serving;

/// <summary>
/// A simulated funnel, and two registries with a model of it: one that reads twelve attributes of leads and nothing
/// else, and one that reads events, accounts and rules too.
/// </summary>
internal sealed class ServedFunnel
{
    /// <summary>The attributes of the flat table.</summary>
    public static readonly string[] Attributes =
    [
        "source", "title", "seniority", "function", "country", "email_domain_kind", "consent", "industry", "region",
        "channel", "employees", "campaign_cost",
    ];

    private const int Leads = 20_000;
    private const ulong Seed = 7;

    private static readonly string[] _numbers = ["employees", "campaign_cost"];

    private readonly string _folder;
    private readonly Dictionary<string, SimulatedAccount> _accounts;
    private readonly Dictionary<string, SimulatedCampaign> _campaigns;

    private ServedFunnel(string folder, SimulatedFunnel simulated)
    {
        (_folder, Simulated) = (folder, simulated);
        _accounts = simulated.Accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        _campaigns = simulated.Campaigns.ToDictionary(campaign => campaign.Id, StringComparer.Ordinal);
    }

    public SimulatedFunnel Simulated { get; }

    public string AttributeFolder => Path.Combine(_folder, "attributes");

    public string AttributeModels => Path.Combine(AttributeFolder, "models");

    public string EventModels => Path.Combine(_folder, "events", "models");

    /// <summary>Makes it, or takes what an earlier run left in the folder.</summary>
    public static ServedFunnel In(string folder)
    {
        var funnel = new ServedFunnel(folder, FunnelSimulator.Run(World.Named("plain"), Leads, Seed));
        Train(funnel.EventModels, funnel.WriteEvents);
        Train(funnel.AttributeModels, funnel.WriteAttributes);
        return funnel;
    }

    /// <summary>The account of a lead; null where it has none.</summary>
    public SimulatedAccount? AccountOf(SimulatedLead lead) =>
        lead.AccountId is { } id ? _accounts.GetValueOrDefault(id) : null;

    /// <summary>The values of a lead in the flat table, in the order of <see cref="Attributes"/>.</summary>
    public object?[] ValuesOf(SimulatedLead lead)
    {
        var account = AccountOf(lead);
        var campaign = lead.CampaignId is { } id ? _campaigns.GetValueOrDefault(id) : null;
        return
        [
            lead.Source, lead.Title, lead.Seniority, lead.Function, lead.Country, lead.EmailDomainKind,
            lead.Consent ? "yes" : "no", account?.Industry, account?.Region, campaign?.Channel, account?.Employees,
            campaign?.Cost,
        ];
    }

    private static void Train(string models, Action<string> write)
    {
        if (Directory.Exists(models)) return;
        var folder = Path.GetDirectoryName(models)!;
        write(folder);
        var run = TrainingRun.On(FunnelFile.Load(folder), new TrainingRunOptions());
        var half = models + ".half";
        VersionRegistration.Register(new ModelRegistry(half), run, DateTime.UtcNow, 1);
        Directory.Move(half, models);
    }

    private void WriteEvents(string folder) => SimulatedFunnelWriter.Write(Simulated, folder);

    private void WriteAttributes(string folder)
    {
        SimulatedFunnelWriter.Write(Simulated, folder);
        var columns = Attributes.Select(name => name == "source" ? "source: source"
            : $"{name}: {(_numbers.Contains(name) ? "number" : "category")}");
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), string.Create(CultureInfo.InvariantCulture, $$"""
            name: attributes
            knownOn: {{Simulated.KnownOn:O}}
            conversion: opportunity
            horizon: 90d
            snapshot: [0d, 7d, 30d]
            tables:
              leads: { file: leads.csv, columns: { lead_id: id, created_at: created, {{string.Join(", ", columns)}} } }
              opportunities:
                file: opportunities.csv
                columns: { opportunity_id: id, lead_id: lead, created_at: created }
            """));
        File.WriteAllLines(Path.Combine(folder, "leads.csv"),
        [
            $"lead_id,created_at,{string.Join(',', Attributes)}",
            .. Simulated.Leads.Select(lead => string.Join(',',
                [lead.Id, lead.CreatedAt.ToString("O", CultureInfo.InvariantCulture), .. ValuesOf(lead).Select(Cell)])),
        ]);
    }

    private static string Cell(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
    }
}
