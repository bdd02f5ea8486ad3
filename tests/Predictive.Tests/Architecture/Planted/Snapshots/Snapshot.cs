namespace Predictive.Tests.Architecture.Planted.Snapshots;

/// <summary>Stands for the snapshot of the story.</summary>
public sealed record Snapshot(int Events);
