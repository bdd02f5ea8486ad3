using Predictive.Data;
using Predictive.Evaluation.Maturing;
using Predictive.Snapshots;
using Predictive.Snapshots.Maturing;

namespace Predictive;

/// <summary>How the leads of a funnel convert as they age.</summary>
public static class FunnelCohorts
{
    /// <summary>The cohorts of a funnel; null where its snapshots have no dates.</summary>
    /// <param name="funnel">The funnel file.</param>
    /// <param name="records">What was read.</param>
    /// <param name="snapshots">Its snapshots, whose first age and horizon count.</param>
    public static CohortTable? Of(FunnelFile funnel, FunnelRecords records, SnapshotSet snapshots)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        ArgumentNullException.ThrowIfNull(snapshots);
        return snapshots.IsDated
            && FollowedLeads.In(records, funnel.Conversion, snapshots.Schedule.FirstAge) is { } followed
            ? CohortTable.Of(followed, snapshots.Horizon, funnel.TimeZone)
            : null;
    }
}
