using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>
/// Looks at one lead again and again as time goes on; what did not change since the last look is not made anew.
/// </summary>
internal sealed class SnapshotWalk(SnapshotTaker taker, Lead lead)
{
    private Snapshot? _last;

    /// <summary>The same snapshot as <see cref="SnapshotTaker.At(Lead, AsOfDate)"/> takes.</summary>
    /// <param name="asOf">A date at or after the one of the last look.</param>
    public Snapshot? At(AsOfDate asOf) => _last = taker.At(lead, asOf, _last);
}
