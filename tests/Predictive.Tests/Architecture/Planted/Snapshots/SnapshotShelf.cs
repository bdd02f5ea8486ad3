namespace Predictive.Tests.Architecture.Planted.Snapshots;

/// <summary>Makes snapshots without reading events, which is no cut.</summary>
public static class SnapshotShelf
{
    public static Snapshot Empty() => new(0);
}
