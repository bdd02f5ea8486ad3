using Predictive.Tests.Architecture.Planted.Data;
using Predictive.Tests.Architecture.Planted.Snapshots;

namespace Predictive.Tests.Architecture.Planted.Models;

/// <summary>Cuts time a second time: reads events in a lambda and makes a snapshot.</summary>
public static class SecondTaker
{
    public static Snapshot Take(IReadOnlyList<FunnelRecords> months) =>
        new(months.SelectMany(month => month.Events).Count());
}
