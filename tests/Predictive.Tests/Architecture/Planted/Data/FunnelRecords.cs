namespace Predictive.Tests.Architecture.Planted.Data;

/// <summary>Stands for the records of the story.</summary>
public sealed class FunnelRecords
{
    public IReadOnlyList<DateTime> Events { get; init; } = [];

    public int Count => Events.Count;
}
