using Predictive.Data;
using Predictive.Leakage;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>Checks a funnel's columns for leaks, on the part of its history that trains.</summary>
public static class FunnelLeaks
{
    /// <summary>What the leak check says; what the funnel file trusts is never left out.</summary>
    /// <param name="funnel">The funnel file.</param>
    /// <param name="snapshots">Its snapshots.</param>
    /// <param name="shares">Which share of them trains.</param>
    /// <param name="seed">The only source of chance.</param>
    /// <param name="records">
    /// Its tables, which tell when columns were filled; null where only values are to be looked at.
    /// </param>
    public static LeakReport Check(
        FunnelFile funnel, SnapshotSet snapshots, SplitShares shares, ulong seed, FunnelRecords? records = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(snapshots);
        var training = TrainingSplitter.Split(snapshots, shares, seed).Train;
        var report = LeakCheck.Of(
            snapshots.Mature, [.. training], Trusted(funnel), seed, SourcesOf(funnel, snapshots, records));
        return report with { SplitGap = SplitGaps.Of(snapshots, report.LeftOut, seed) };
    }

    private static LeakSources? SourcesOf(FunnelFile funnel, SnapshotSet snapshots, FunnelRecords? records) =>
        records is null ? null : new LeakSources(
            records,
            ConversionDates.Of(records, funnel.Conversion),
            snapshots.Schedule.FirstAge,
            snapshots.Horizon.Days,
            funnel.Leads.Columns.FirstOrDefault(column => column.Meaning == ColumnMeaning.Source)?.Name);

    private static HashSet<string> Trusted(FunnelFile funnel)
    {
        var attributes = FunnelAttributes.Of(funnel);
        return
        [
            .. attributes.Lead.Where(one => one.Column.Trusted).Select(one => one.Name),
            .. attributes.Account.Where(one => one.Column.Trusted).Select(one => $"account.{one.Name}"),
        ];
    }
}
