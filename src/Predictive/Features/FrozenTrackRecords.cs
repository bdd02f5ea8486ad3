using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>
/// Track records as of one moment, the same for every snapshot: part of a version, so that the same request gives the
/// same bits wherever it is answered.
/// </summary>
public sealed class FrozenTrackRecords : TrackRecords
{
    private readonly TrackRecord _overall;
    private readonly IReadOnlyDictionary<(RecordKey Key, string Name), TrackRecord> _groups;

    /// <summary>Takes the records as they are.</summary>
    public FrozenTrackRecords(
        TrackRecord overall, IReadOnlyDictionary<(RecordKey Key, string Name), TrackRecord> groups)
    {
        _overall = overall;
        _groups = groups;
    }

    /// <summary>No record of anything.</summary>
    public static FrozenTrackRecords None { get; } =
        new(default, new Dictionary<(RecordKey Key, string Name), TrackRecord>());

    /// <summary>Every group's record, in a fixed order.</summary>
    public IEnumerable<(RecordKey Key, string Name, TrackRecord Record)> Groups => _groups
        .OrderBy(group => group.Key.Key).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
        .Select(group => (group.Key.Key, group.Key.Name, group.Value));

    /// <summary>The channels of the campaigns that events may name, by the campaigns' ids.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>();

    /// <summary>The record of all leads together.</summary>
    public TrackRecord All => _overall;

    /// <inheritdoc/>
    public override TrackRecord Overall(AsOfDate? asOf) => _overall;

    /// <inheritdoc/>
    public override TrackRecord Of(RecordKey key, string? name, AsOfDate? asOf) =>
        name is not null && _groups.TryGetValue((key, name), out var record) ? record : default;
}
