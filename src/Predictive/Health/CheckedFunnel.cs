using Predictive.Data;
using Predictive.Evaluation.Maturing;
using Predictive.Leakage;
using Predictive.Models;
using Predictive.Snapshots;

namespace Predictive.Health;

/// <summary>All that the label and data check looks at.</summary>
/// <param name="Funnel">The funnel file.</param>
/// <param name="Read">What was read of its tables.</param>
/// <param name="Snapshots">Its snapshots.</param>
/// <param name="Split">The parts that training would learn from and test on.</param>
/// <param name="Leaks">What the leak check found.</param>
/// <param name="Cohorts">How its leads convert as they age; null without dates.</param>
/// <param name="Seed">The only source of chance.</param>
public sealed record CheckedFunnel(
    FunnelFile Funnel, FunnelReadResult Read, SnapshotSet Snapshots, TrainingSplit Split, LeakReport Leaks,
    CohortTable? Cohorts, ulong Seed)
{
    /// <summary>The records that were read.</summary>
    public FunnelRecords Records => Read.Records;

    /// <summary>Tables of which more rows were rejected than the funnel file allows.</summary>
    public IReadOnlyList<TableCount> OverLimit =>
        [.. Read.Tables.Where(table => table.RowsRejected > Funnel.MaxRejected * table.Rows)];
}
