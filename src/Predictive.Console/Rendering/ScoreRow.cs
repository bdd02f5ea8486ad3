using System.Globalization;
using System.Text.Json;
using Predictive.Tables;

namespace Predictive.Commands.Rendering;

/// <summary>What is written of a scored lead, into files and into tables of databases alike.</summary>
internal static class ScoreRow
{
    private const int MostReasons = 3;

    /// <summary>The columns; the first is the lead's id.</summary>
    public static readonly WrittenColumn[] Columns =
    [
        new("lead_id", ColumnKind.Text), new("as_of", ColumnKind.Moment), new("likelihood", ColumnKind.Number),
        new("predicted_mql", ColumnKind.YesNo), new("rule_points", ColumnKind.Number),
        new("rule_mql", ColumnKind.YesNo), new("reasons", ColumnKind.Text), new("warnings", ColumnKind.Text),
        new("grade", ColumnKind.Text), new("decision", ColumnKind.Text), new("decision_reason", ColumnKind.Text),
        new("decision_probability", ColumnKind.Number), new("mql_since", ColumnKind.Moment),
        new("policy", ColumnKind.Text), new("expected_revenue", ColumnKind.Number),
    ];

    /// <summary>The cells of a lead.</summary>
    public static string?[] Of(ScoredLead lead) =>
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
        lead.Score.ExpectedRevenue?.ToString("R", CultureInfo.InvariantCulture),
    ];

    private static string? Moment(DateTime? at) =>
        at?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? "true" : "false";
}
