using Predictive.Data;
using Predictive.Store.Reports;

namespace Predictive.Store.Contexts;

/// <summary>Puts opportunities together from what was reported of leads.</summary>
internal static class OpportunityHistory
{
    /// <summary>
    /// The opportunities: opened when one was first reported, closed with its last result; one without an id is the
    /// lead's own.
    /// </summary>
    public static IReadOnlyList<Opportunity> Of(IEnumerable<OutcomeReport> outcomes) =>
    [
        .. outcomes.Where(one => one.Kind != OutcomeKind.Worked)
            .GroupBy(one => one.Opportunity ?? one.LeadId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(Of),
    ];

    /// <summary>When sales first worked a lead, as it was reported.</summary>
    public static DateTime? WorkedAt(string leadId, LeadContext context) => context.Outcomes
        .Where(one => one.LeadId == leadId && one.Kind == OutcomeKind.Worked).Min(one => (DateTime?)one.At);

    private static Opportunity Of(IGrouping<string, OutcomeReport> reports)
    {
        var result = reports.Where(one => one.Kind is OutcomeKind.Won or OutcomeKind.Lost)
            .OrderBy(one => one.At).ThenBy(one => one.Kind == OutcomeKind.Won).LastOrDefault();
        return new Opportunity(
            reports.Key,
            [.. reports.Select(one => one.LeadId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            reports.Min(one => one.At),
            result?.At,
            result is null ? null : result.Kind == OutcomeKind.Won,
            reports.OrderBy(one => one.At).LastOrDefault(one => one.Amount is not null)?.Amount);
    }
}
