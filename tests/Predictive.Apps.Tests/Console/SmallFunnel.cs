using System.Globalization;
using System.Text;

namespace Predictive.Apps.Tests.Console;

/// <summary>A flat table of leads with dates and an outcome, small enough for a training of a moment.</summary>
internal static class SmallFunnel
{
    public const string FunnelFile =
        """
        name: small
        conversion: outcome
        horizon: 30d
        snapshot: 0d
        tables:
          leads:
            file: leads.csv
            columns:
              id: id
              created: created
              source: source
              visits: number
              became: { as: outcome, positive: ["yes"], negative: ["no"] }
              converted_on: outcomeDate

        """;

    /// <summary>Writes the funnel file and its table into a folder; more visits make a conversion likelier.</summary>
    public static void Write(TempFolder folder, int leads = 300)
    {
        folder.Write("funnel.yaml", FunnelFile);
        folder.Write("leads.csv", Table(leads));
    }

    public static string Table(int leads)
    {
        var table = new StringBuilder("id,created,source,visits,became,converted_on\n");
        var first = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < leads; i++)
        {
            var created = first.AddDays(i);
            var visits = i * 7 % 10;
            var converts = i * 13 % 11 < visits;
            var source = i % 3 == 0 ? "web" : "fair";
            table.Append(CultureInfo.InvariantCulture, $"L{i},{created:yyyy-MM-dd},{source},{visits},")
                .Append(converts ? "yes," : "no,")
                .Append(converts ? created.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")
                .Append('\n');
        }

        return table.ToString();
    }
}
