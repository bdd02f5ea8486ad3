using Predictive.Tests.Architecture.Planted.Data;

namespace Predictive.Tests.Architecture.Planted.Snapshots;

/// <summary>The one that may.</summary>
public static class SnapshotTaker
{
    public static Snapshot Take(FunnelRecords records) => new(records.Events.Count);
}
