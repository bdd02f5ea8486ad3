using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive;

/// <summary>Takes a funnel's snapshots as its file says.</summary>
public static class FunnelSnapshots
{
    /// <summary>
    /// The snapshots at the file's ages, labelled by its conversion within its horizon, or another one.
    /// </summary>
    public static SnapshotSet Take(FunnelRecords records, FunnelFile funnel, int? horizonDays = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(funnel);
        var conversions = ConversionDates.Of(records, funnel.Conversion);
        var schedule = new SnapshotSchedule(funnel.SnapshotDays);
        var horizon = LabelHorizon.OfDays(horizonDays ?? funnel.HorizonDays);
        return new SnapshotTaker(records).Take(conversions, schedule, horizon);
    }
}
