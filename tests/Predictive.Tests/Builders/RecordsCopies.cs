using Predictive.Data;
using Predictive.Learning;
using Predictive.Snapshots;

namespace Predictive.Tests.Builders;

/// <summary>The same records with something else in one table, in another order, or looked at.</summary>
internal static class RecordsCopies
{
    public static FunnelRecords With(
        this FunnelRecords records,
        IReadOnlyList<Lead>? leads = null,
        IReadOnlyList<FunnelEvent>? events = null,
        IReadOnlyList<Account>? accounts = null,
        IReadOnlyList<Opportunity>? opportunities = null,
        IReadOnlyList<FieldChange>? history = null,
        IReadOnlyList<PointsChange>? points = null,
        IReadOnlyList<MqlDate>? mqls = null,
        DateTime? knownOn = null) => new()
        {
            LeadColumns = records.LeadColumns,
            AccountColumns = records.AccountColumns,
            SalesTouchesDescribe = records.SalesTouchesDescribe,
            Leads = leads ?? records.Leads,
            Events = events is null ? records.Events : EventLog.Of(events, records.EventQuantities),
            Accounts = accounts ?? records.Accounts,
            Opportunities = opportunities ?? records.Opportunities,
            FieldHistory = history ?? records.FieldHistory,
            PointsHistory = points ?? records.PointsHistory,
            PointsHaveHistory = records.PointsHaveHistory,
            MqlDates = mqls ?? records.MqlDates,
            MqlsKnown = records.MqlsKnown,
            KnownOn = knownOn ?? records.KnownOn,
        };

    public static Lead With(this Lead lead, IReadOnlyList<AttributeValue> attributes) =>
        lead with { Attributes = attributes };

    /// <summary>Every table's rows in another order.</summary>
    public static FunnelRecords RowsShuffled(this FunnelRecords records, ulong seed) => records.With(
        Shuffled(records.Leads, seed),
        Shuffled(records.Events, seed + 1),
        Shuffled(records.Accounts, seed + 2),
        Shuffled(records.Opportunities, seed + 3),
        Shuffled(records.FieldHistory, seed + 4),
        Shuffled(records.PointsHistory, seed + 5),
        Shuffled(records.MqlDates, seed + 6));

    /// <summary>Every table's columns the other way round.</summary>
    public static FunnelRecords ColumnsReversed(this FunnelRecords records) => new()
    {
        LeadColumns = [.. records.LeadColumns.Reverse()],
        AccountColumns = [.. records.AccountColumns.Reverse()],
        SalesTouchesDescribe = records.SalesTouchesDescribe,
        Leads = [.. records.Leads.Select(lead => lead.With([.. lead.Attributes.Reverse()]))],
        Events = EventLog.Of(
            records.Events.Select(one => one with { Quantities = [.. one.Quantities.Reverse()] }),
            [.. records.EventQuantities.Reverse()]),
        Accounts = [.. records.Accounts.Select(one => one with { Attributes = [.. one.Attributes.Reverse()] })],
        Opportunities = records.Opportunities,
        FieldHistory = records.FieldHistory,
        PointsHistory = records.PointsHistory,
        PointsHaveHistory = records.PointsHaveHistory,
        MqlDates = records.MqlDates,
        MqlsKnown = records.MqlsKnown,
        KnownOn = records.KnownOn,
    };

    /// <summary>The same leads of no account, so that no lead tells anything of another.</summary>
    public static FunnelRecords WithoutAccounts(this FunnelRecords records) =>
        records.With(leads: [.. records.Leads.Select(lead => lead with { AccountId = null })]);

    public static Snapshot? At(this FunnelRecords records, string lead, DateTime at) =>
        new SnapshotTaker(records).At(records.Leads.Single(one => one.Id == lead), new AsOfDate(at));

    /// <summary>The snapshots, labelled by opportunities.</summary>
    public static SnapshotSet Take(this FunnelRecords records, int horizon = 30, params int[] ages) =>
        new SnapshotTaker(records).Take(
            ConversionDates.Of(records, ConversionStage.Opportunity),
            SnapshotSchedule.OfAges(ages.Length == 0 ? [7] : ages),
            LabelHorizon.OfDays(horizon));

    public static T[] Shuffled<T>(IEnumerable<T> items, ulong seed)
    {
        var array = items.ToArray();
        new SeededRandom(seed).Shuffle(array.AsSpan());
        return array;
    }
}
