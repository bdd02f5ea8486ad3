using System.Globalization;
using System.Text;

namespace Predictive.Simulation;

/// <summary>Writes a simulated funnel as a folder that looks like an export, with the truth in its own file.</summary>
public static class SimulatedFunnelWriter
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes the tables, <c>truth</c>, <c>rules.yaml</c> and <c>funnel.yaml</c> into a folder, which is made where it
    /// is missing; files of these names are replaced. The same funnel gives the same bytes everywhere.
    /// </summary>
    public static void Write(SimulatedFunnel funnel, string directory, ExportFormat format = ExportFormat.Csv)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        Directory.CreateDirectory(directory);
        var export = new ExportTable(directory, format);
        Table(TableRows.AccountsFile, TableRows.AccountColumns, funnel.Accounts, (account, _) => TableRows.Of(account));
        Table("campaigns.csv", TableRows.CampaignColumns, funnel.Campaigns, (campaign, _) => TableRows.Of(campaign));
        Table(TableRows.LeadsFile, TableRows.LeadColumns, funnel.Leads, (lead, _) => TableRows.Of(lead));
        Table(
            TableRows.ActivitiesFile, TableRows.ActivityColumns, funnel.Activities,
            (activity, row) => TableRows.Of(Id("E", row), activity));
        Table(
            "sales_activities.csv", TableRows.SalesActivityColumns, funnel.SalesActivities,
            (touch, row) => TableRows.OfSales(Id("S", row), touch));
        Table("dispositions.csv", TableRows.DispositionColumns, funnel.Dispositions, (said, _) => TableRows.Of(said));
        Table("opportunities.csv", TableRows.OpportunityColumns, funnel.Opportunities, (deal, _) => TableRows.Of(deal));
        Table("opportunity_roles.csv", TableRows.RoleColumns, funnel.OpportunityRoles, (role, _) => TableRows.Of(role));
        Table("field_history.csv", TableRows.FieldHistoryColumns, funnel.FieldHistory, (it, _) => TableRows.Of(it));
        Table("truth.csv", TableRows.TruthColumns, funnel.Truth, (row, _) => TableRows.Of(row));
        File.WriteAllText(Path.Combine(directory, "rules.yaml"), RulesText.Of(RulesOfToday.All), _utf8);
        var text = ExportTable.Named(FunnelText.Of(funnel), format);
        File.WriteAllText(Path.Combine(directory, "funnel.yaml"), text, _utf8);

        void Table<T>(string file, string columns, IReadOnlyList<T> rows, Func<T, int, string[]> cells)
        {
            var dirty = funnel.DirtyRows.Where(row => row.File == file).ToArray();
            export.Write(file, columns, WithDirt(rows, cells, dirty));
        }
    }

    private static IEnumerable<(string[]? Cells, string? Dirt)> WithDirt<T>(
        IReadOnlyList<T> rows, Func<T, int, string[]> cells, DirtyRow[] dirty)
    {
        var next = 0;
        for (var row = 0; row <= rows.Count; row++)
        {
            for (; next < dirty.Length && dirty[next].AfterRow <= row; next++)
                yield return (null, dirty[next].Line);
            if (row < rows.Count)
                yield return (cells(rows[row], row), null);
        }
    }

    private static string Id(string letter, int row) => letter + (row + 1).ToString(CultureInfo.InvariantCulture);
}
