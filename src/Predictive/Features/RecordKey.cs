using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>Whose track record is kept: what earlier leads of the same campaign or source became.</summary>
public enum RecordKey
{
    /// <summary>The lead's campaign.</summary>
    Campaign,

    /// <summary>The lead's source.</summary>
    Source,
}

/// <summary>Reads the key of a track record off a snapshot.</summary>
internal static class RecordKeys
{
    public static string? In(this RecordKey key, Snapshot snapshot) => key switch
    {
        RecordKey.Campaign => snapshot.CampaignId,
        RecordKey.Source => snapshot.Source,
    };

    public static string NameOf(this RecordKey key) => key switch
    {
        RecordKey.Campaign => "campaign",
        RecordKey.Source => "source",
    };
}
