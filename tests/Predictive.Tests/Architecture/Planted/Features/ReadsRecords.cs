using Predictive.Tests.Architecture.Planted.Data;

namespace Predictive.Tests.Architecture.Planted.Features;

/// <summary>A feature that sees the records.</summary>
public static class ReadsRecords
{
    public static int Count(object given) => given is FunnelRecords records ? records.Count : 0;
}
