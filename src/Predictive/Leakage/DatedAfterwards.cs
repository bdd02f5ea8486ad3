using Predictive.Data;
using static System.FormattableString;

namespace Predictive.Leakage;

/// <summary>
/// Dates that lie after the as-of date for one outcome more than for the other: planned ones do not know it.
/// </summary>
internal static class DatedAfterwards
{
    /// <summary>By how much the shares of both outcomes must differ to watch it.</summary>
    public const double IsWatched = 0.05;

    /// <summary>By how much the shares of both outcomes must differ to leave it out.</summary>
    public const double LeavesOut = 0.2;

    private const int FewestDates = 50;
    private const int FewestConversions = 20;

    public static LeakEvidence? In(CheckedColumn column)
    {
        if (!column.IsDated || column.Attribute.Kind != AttributeKind.Date)
        {
            return null;
        }

        var (dates, later, leads) = (new int[2], new int[2], new int[2]);
        for (var row = 0; row < column.Rows; row++)
        {
            var outcome = column.Converted[row] ? 1 : 0;
            leads[outcome]++;
            if (column.Values[row].Number is { } day && column.Snapshots[row].Snapshot.AsOf is { } asOf)
            {
                dates[outcome]++;
                later[outcome] += day > (asOf.Instant - DateTime.UnixEpoch).TotalDays ? 1 : 0;
            }
        }

        if (dates[0] + dates[1] < FewestDates || later[0] + later[1] == 0 || leads[1] < FewestConversions)
        {
            return null;
        }

        var share = (double)(later[0] + later[1]) / (dates[0] + dates[1]);
        var (converted, others) = ((double)later[1] / leads[1], (double)later[0] / Math.Max(1, leads[0]));
        var area = new AreaEstimate(0.5 + (Math.Abs(converted - others) / 2), leads[1], leads[0]);
        var apart = 2 * (area.Low - 0.5);
        return apart < IsWatched ? null : new LeakEvidence(
            LeakEvidenceKind.DatedAfterwards, apart >= LeavesOut ? LeakVerdict.LeftOut : LeakVerdict.Watch,
            Invariant($"{share:0%} of its dates lie after the as-of date: {converted:0%} of the leads that converted ")
            + Invariant($"have such a date, {others:0%} of the others"));
    }
}
