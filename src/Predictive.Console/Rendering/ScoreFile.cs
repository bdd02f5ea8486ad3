using System.Globalization;
using Predictive.Tables;

namespace Predictive.Commands.Rendering;

/// <summary>Writes scores as a CSV, whole or not at all.</summary>
internal static class ScoreFile
{
    private const int MostReasons = 3;

    /// <summary>Writes one row a lead, in the order of their file.</summary>
    /// <returns>How many of them are predicted MQLs.</returns>
    public static int Write(string path, BatchScoring scoring, CancellationToken cancellation)
    {
        var mqls = 0;
        TableWriter.WriteFile(path, table =>
        {
            table.Write(
                "lead_id", "as_of", "likelihood", "predicted_mql", "rule_points", "rule_mql", "reasons", "warnings");
            foreach (var lead in scoring.Run())
            {
                cancellation.ThrowIfCancellationRequested();
                mqls += lead.IsPredictedMql ? 1 : 0;
                table.Write(Row(lead));
            }
        });
        return mqls;
    }

    private static string?[] Row(ScoredLead lead) =>
    [
        lead.Score.LeadId,
        lead.Score.AsOf?.Instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        lead.Score.Likelihood.Value.ToString("R", CultureInfo.InvariantCulture),
        YesNo(lead.IsPredictedMql),
        lead.RulePoints?.ToString("R", CultureInfo.InvariantCulture),
        lead.IsRuleMql is { } isRuleMql ? YesNo(isRuleMql) : null,
        string.Join("; ", lead.Score.Reasons.Take(MostReasons).Select(reason => string.Create(
            CultureInfo.InvariantCulture, $"{reason.Words} ({100 * reason.Points:+0.0;-0.0} points)"))),
        string.Join(" ", lead.Score.Warnings),
    ];

    private static string YesNo(bool yes) => yes ? "true" : "false";
}
