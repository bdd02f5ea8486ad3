using System.Globalization;
using Predictive.Data;

namespace Predictive.Store.Tests.Funnels;

/// <summary>Funnel records as lines of text, whatever the order they were read in.</summary>
internal static class RecordWords
{
    public static IReadOnlyList<string> Of(FunnelRecords records) =>
    [
        $"known on {records.KnownOn:O}, worked known {records.WorkedKnown}",
        $"lead columns {Join(records.LeadColumns.Order(Comparer<AttributeColumn>.Create(ByName)))}",
        .. Sorted(records.Leads.Select(lead => string.Create(
            CultureInfo.InvariantCulture,
            $"lead {lead.Id} {lead.CreatedAt:O} {lead.AccountId} {lead.CampaignId} {lead.Source} {lead.WorkedAt:O} ")
            + Values(records.LeadColumns, lead.Attributes))),
        .. Sorted(records.Accounts.Select(account =>
            $"account {account.Id} {account.CreatedAt:O} {account.Name} {Join(account.Domains)} "
            + Values(records.AccountColumns, account.Attributes))),
        .. Sorted(records.Events.Select(one =>
            $"event {one.LeadId} {one.Type} {one.At:O} {one.BySales} {one.KnownAt:O} {one.CampaignId} {one.Channel}")),
        .. Sorted(records.Opportunities.Select(deal => string.Create(
            CultureInfo.InvariantCulture,
            $"deal {deal.Id} {deal.CreatedAt:O} {deal.ClosedAt:O} {deal.Won} {deal.Amount:R} ")
            + $"{Join(deal.LeadIds)} {Join(deal.Links)}")),
        .. Sorted(records.Dispositions.Select(one => $"said {one.LeadId} {one.At:O} {one.Verdict} {one.Reason}")),
        .. Sorted(records.FieldHistory
            .Where(change => records.LeadColumns.Any(column => column.Name == change.Field))
            .Select(change => $"was {change.LeadId} {change.Field} {change.At:O} {change.OldValue} {change.NewValue}")),
    ];

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static string Join<T>(IEnumerable<T> values) => string.Join(",", values);

    private static int ByName(AttributeColumn one, AttributeColumn other) =>
        string.CompareOrdinal(one.Name, other.Name);

    private static string Values(IReadOnlyList<AttributeColumn> columns, IReadOnlyList<AttributeValue> values) => Join(
        Sorted(columns.Index().Select(column => string.Create(
            CultureInfo.InvariantCulture,
            $"{column.Item.Name}={values[column.Index].Text}{values[column.Index].Number:R}"))));
}
