using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>The context tables: what became of earlier leads of each campaign and source.</summary>
public abstract class TrackRecords
{
    private protected TrackRecords()
    {
    }

    /// <summary>The record of all leads together, as far as a snapshot may know it.</summary>
    public abstract TrackRecord Overall(AsOfDate? asOf);

    /// <summary>
    /// The record of one campaign or source, as far as a snapshot may know it; zero leads where it is unknown.
    /// </summary>
    public abstract TrackRecord Of(RecordKey key, string? name, AsOfDate? asOf);
}
