using System.Globalization;
using System.Text.Json;
using Predictive.Tables;

namespace Predictive.Commands.Rendering;

/// <summary>Writes scores as a CSV, or as Parquet where the file's name says so, whole or not at all.</summary>
internal static class ScoreFile
{
    private const int MostReasons = 3;

    private static readonly WrittenColumn[] _columns =
    [
        new("lead_id", ColumnKind.Text), new("as_of", ColumnKind.Moment), new("likelihood", ColumnKind.Number),
        new("predicted_mql", ColumnKind.YesNo), new("rule_points", ColumnKind.Number),
        new("rule_mql", ColumnKind.YesNo), new("reasons", ColumnKind.Text), new("warnings", ColumnKind.Text),
        new("grade", ColumnKind.Text), new("decision", ColumnKind.Text), new("decision_reason", ColumnKind.Text),
        new("decision_probability", ColumnKind.Number), new("mql_since", ColumnKind.Moment),
        new("policy", ColumnKind.Text),
    ];

    /// <summary>Writes one row a lead, in their order.</summary>
    /// <returns>How many of them are predicted MQLs.</returns>
    public static int Write(string path, IEnumerable<ScoredLead> leads, CancellationToken cancellation)
    {
        var mqls = 0;
        if (TableFiles.IsParquet(path))
        {
            ParquetTableWriter.WriteFile(path, _columns, table => WriteRows(row => table.Write(row)));
        }
        else
        {
            TableWriter.WriteFile(path, table =>
            {
                table.Write([.. _columns.Select(column => column.Name)]);
                WriteRows(row => table.Write(row));
            });
        }

        return mqls;

        void WriteRows(Action<string?[]> write)
        {
            foreach (var lead in leads)
            {
                cancellation.ThrowIfCancellationRequested();
                mqls += lead.IsPredictedMql ? 1 : 0;
                write(Row(lead));
            }
        }
    }

    private static string?[] Row(ScoredLead lead) =>
    [
        lead.Score.LeadId,
        Moment(lead.Score.AsOf?.Instant),
        lead.Score.Likelihood.Value.ToString("R", CultureInfo.InvariantCulture),
        YesNo(lead.IsPredictedMql),
        lead.RulePoints?.ToString("R", CultureInfo.InvariantCulture),
        lead.IsRuleMql is { } isRuleMql ? YesNo(isRuleMql) : null,
        string.Join("; ", lead.Score.Reasons.Take(MostReasons).Select(reason => string.Create(
            CultureInfo.InvariantCulture, $"{reason.Words} ({100 * reason.Points:+0.0;-0.0} points)"))),
        string.Join(" ", lead.Score.Warnings),
        lead.Decision.Grade,
        JsonNamingPolicy.CamelCase.ConvertName(lead.Decision.Code.ToString()),
        lead.Decision.Reason,
        lead.Decision.Probability.ToString("R", CultureInfo.InvariantCulture),
        Moment(lead.MqlSince),
        lead.Decision.Policy,
    ];

    private static string? Moment(DateTime? at) =>
        at?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? "true" : "false";
}
