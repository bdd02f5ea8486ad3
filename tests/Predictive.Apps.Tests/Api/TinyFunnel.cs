using System.Globalization;

namespace Predictive.Apps.Tests.Api;

/// <summary>A small made-up funnel with every kind of column, written into a folder.</summary>
public static class TinyFunnel
{
    /// <summary>The last moment it knows of.</summary>
    public static readonly DateTime KnownOn = new(2026, 6, 30, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] _levels = ["director", "manager", "analyst", "unknown"];
    private static readonly string[] _origins = ["web", "fair", "partner"];
    private static readonly string[] _industries = ["software", "retail", "energy"];
    private static readonly string[] _types = ["email_open", "site_visit", "pricing_page"];

    /// <summary>
    /// Writes leads whose chance of an opportunity grows with level, company and visits to the pricing page.
    /// </summary>
    public static void Write(string folder, int leads = 700, int seed = 11)
    {
        Directory.CreateDirectory(folder);
        var chance = new Random(seed);
        List<string> people = ["lead_id,company_id,campaign_id,created,origin,level,team_size,trial_started,mail"];
        List<string> companies = ["company_id,industry,employees"];
        List<string> activities = ["lead_id,type,at,pages,campaign,channel,screen"];
        List<string> deals = ["deal_id,lead_id,created"];
        for (var i = 0; i < leads / 2; i++)
        {
            companies.Add(Line($"C{i}", _industries[chance.Next(3)], Whole(10 * (1 + chance.Next(50)))));
        }

        for (var i = 0; i < leads; i++)
        {
            var created = new DateTime(2025, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(chance.Next(400 * 24 * 60));
            var level = _levels[chance.Next(4)];
            var margin = (level == "director" ? 1.2 : 0) - 2.2;
            for (var visits = chance.Next(6); visits > 0; visits--)
            {
                var type = _types[chance.Next(3)];
                var days = 20 * chance.NextDouble();
                margin += type == "pricing_page" && days < 7 ? 1 : 0;
                activities.Add(Line($"L{i}", type, Moment(created.AddDays(days)),
                    type == "email_open" ? "" : Whole(chance.Next(1, 9)), i % 2 == 0 ? $"K{visits % 3}" : "",
                    i % 5 == 0 ? "fair" : "", i % 3 == 0 ? "" : $"/s{visits % 2}"));
            }

            people.Add(Line($"L{i}", chance.Next(5) == 0 ? "" : $"C{chance.Next(leads / 2)}", $"K{chance.Next(4)}",
                Moment(created), _origins[chance.Next(3)], level, chance.Next(8) == 0 ? "" : Whole(chance.Next(1, 40)),
                chance.Next(3) == 0 ? Moment(created.AddDays(-chance.Next(1, 60)))[..10] : "",
                (i % 3) switch { 0 => "", 1 => $"p{i}@gmail.com", _ => $"p{i}@uni.edu" }));
            if (chance.NextDouble() < 1 / (1 + Math.Exp(-margin)))
            {
                deals.Add(Line($"D{i}", $"L{i}", Moment(created.AddDays(8 + (60 * chance.NextDouble())))));
            }
        }

        File.WriteAllLines(Path.Combine(folder, "leads.csv"), people);
        File.WriteAllLines(Path.Combine(folder, "companies.csv"), companies);
        File.WriteAllLines(Path.Combine(folder, "activities.csv"), activities);
        File.WriteAllLines(Path.Combine(folder, "deals.csv"), deals);
        File.WriteAllLines(Path.Combine(folder, "campaigns.csv"), ["id,medium", "K0,mail", "K1,search", "K2,"]);
        File.WriteAllText(Path.Combine(folder, "rules.yaml"), Rules);
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), Funnel);
    }

    /// <summary>Writes a flat table without dates.</summary>
    public static void WriteFlat(string folder, int leads = 500, int seed = 12)
    {
        Directory.CreateDirectory(folder);
        var chance = new Random(seed);
        List<string> people = ["visits,level,bought"];
        for (var i = 0; i < leads; i++)
        {
            var visits = chance.Next(10);
            var bought = chance.NextDouble() < 0.05 + (0.08 * visits) ? "yes" : "no";
            people.Add(Line(Whole(visits), _levels[chance.Next(4)], bought));
        }

        File.WriteAllLines(Path.Combine(folder, "leads.csv"), people);
        File.WriteAllText(Path.Combine(folder, "funnel.yaml"), """
            name: flat
            tables:
              leads:
                file: leads.csv
                order: file
                columns: { visits: number, level: category, bought: outcome }
            """);
    }

    private const string Rules = """
        threshold: 20
        rules:
          - { event: pricing_page, points: 10 }
          - { attribute: level, in: [director], points: 15 }
          - { attribute: employees, atLeast: 100, points: 5 }
        """;

    private const string Funnel = """
        name: tiny
        knownOn: 2026-06-30T00:00:00Z
        missing: ["", unknown]
        conversion: opportunity
        horizon: 90d
        snapshot: 7d
        rules: rules.yaml
        tables:
          leads:
            file: leads.csv
            columns:
              lead_id: id
              company_id: account
              campaign_id: campaign
              created: created
              origin: source
              level: category
              team_size: number
              trial_started: date
              mail: email
          accounts:
            file: companies.csv
            columns: { company_id: id, industry: category, employees: number }
          campaigns: { file: campaigns.csv, columns: { id: id, medium: channel } }
          events:
            - { file: activities.csv, columns: { lead_id: lead, type: type, at: at, pages: quantity,
                campaign: campaign, channel: channel, screen: detail } }
          opportunities:
            file: deals.csv
            columns: { deal_id: id, lead_id: lead, created: created }
        """;

    private static string Line(params string[] cells) => string.Join(',', cells);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
