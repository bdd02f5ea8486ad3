using Predictive.Data.Events;

namespace Predictive.Data.Reading;

/// <summary>Finds the last moment that the tables know of.</summary>
internal static class KnownOn
{
    /// <summary>
    /// The latest creation, event or outcome; dates that are only planned (of open opportunities) and attributes never
    /// count. Null without any date.
    /// </summary>
    public static DateTime? Latest(
        IEnumerable<Lead> leads, EventLog events, IEnumerable<Opportunity> opportunities,
        IEnumerable<Disposition> dispositions, IEnumerable<FieldChange> history, IEnumerable<PointsChange> points)
    {
        var ofLeads = leads.SelectMany(
            lead => new[] { lead.CreatedAt, lead.OutcomeAt, lead.WorkedAt, lead.DeletedAt });
        var ofDeals =
            opportunities.SelectMany(deal => new[] { deal.CreatedAt, deal.Won is null ? null : deal.ClosedAt });
        return new[]
        {
            ofLeads.Max(),
            ofDeals.Max(),
            events.Latest(),
            dispositions.Max(said => (DateTime?)said.At),
            history.Max(change => (DateTime?)change.At),
            points.Max(change => (DateTime?)change.At),
        }.Max();
    }
}
