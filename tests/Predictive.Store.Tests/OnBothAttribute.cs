using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Predictive.Store.Tests;

/// <summary>Runs a test on SQLite and on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnBothAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(StoreKind.Sqlite), new TheoryDataRow(StoreKind.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
