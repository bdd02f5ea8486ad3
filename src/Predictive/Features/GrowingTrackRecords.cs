using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>
/// Track records for training: each snapshot sees only outcomes whose horizon had ended by its own as-of date, so that
/// no label helps to predict itself or anything earlier.
/// </summary>
public sealed class GrowingTrackRecords : TrackRecords
{
    private readonly History _overall;
    private readonly Dictionary<(RecordKey Key, string Name), History> _groups;
    private readonly IReadOnlyDictionary<string, string> _channels;

    /// <summary>Gathers the outcomes of these snapshots; those without dates say nothing.</summary>
    public GrowingTrackRecords(IEnumerable<LabelledSnapshot> snapshots)
    {
        var all = snapshots.ToList();
        _channels = all.Select(one => one.Snapshot.Events.Reader?.CampaignChannels)
            .FirstOrDefault(channels => channels is not null) ?? new Dictionary<string, string>();
        var dated = all.Where(one => one.MaturesAt is not null)
            .OrderBy(one => one.MaturesAt).ThenBy(one => one.Snapshot.LeadId, StringComparer.Ordinal).ToList();
        _overall = new History(dated);
        _groups = Enum.GetValues<RecordKey>()
            .SelectMany(key => dated.Where(one => key.In(one.Snapshot) is not null)
                .GroupBy(one => (key, key.In(one.Snapshot)!)))
            .ToDictionary(group => group.Key, group => new History([.. group]));
    }

    /// <summary>Whether any campaign or source has a record at all.</summary>
    public bool Has(RecordKey key) => _groups.Keys.Any(group => group.Key == key);

    /// <inheritdoc/>
    public override TrackRecord Overall(AsOfDate? asOf) => asOf is { } date ? _overall.By(date.Instant) : default;

    /// <inheritdoc/>
    public override TrackRecord Of(RecordKey key, string? name, AsOfDate? asOf) =>
        name is not null && asOf is { } date && _groups.TryGetValue((key, name), out var history)
            ? history.By(date.Instant)
            : default;

    /// <summary>The records as they stand at one moment: what a version carries and serves with.</summary>
    public FrozenTrackRecords FreezeAt(DateTime? instant) => instant is not { } at
        ? FrozenTrackRecords.None
        : new FrozenTrackRecords(_overall.By(at), _groups
            .Select(group => (group.Key, Record: group.Value.By(at)))
            .Where(group => group.Record.Leads > 0)
            .ToDictionary(group => group.Key, group => group.Record))
        {
            Channels = _channels,
        };

    /// <summary>
    /// Outcomes in the order in which they became known, with running totals. A lead counts once, by the labels it has
    /// by then: how many more it will get depends on when it converts, which nobody knows yet.
    /// </summary>
    private sealed class History
    {
        private readonly DateTime[] _knownAt;
        private readonly TrackRecord[] _totals;

        public History(List<LabelledSnapshot> byMaturity)
        {
            _knownAt = new DateTime[byMaturity.Count];
            _totals = new TrackRecord[byMaturity.Count + 1];
            var labels = new Dictionary<string, Labels>(byMaturity.Count, StringComparer.Ordinal);
            for (var i = 0; i < byMaturity.Count; i++)
            {
                var one = byMaturity[i];
                var before = labels.GetValueOrDefault(one.Snapshot.LeadId);
                var after = labels[one.Snapshot.LeadId] = before.With(one.Converted);
                _knownAt[i] = one.MaturesAt!.Value;
                _totals[i + 1] = new TrackRecord(
                    _totals[i].Leads + (before.Count == 0 ? 1 : 0), _totals[i].Conversions + after.Rate - before.Rate);
            }
        }

        public TrackRecord By(DateTime instant)
        {
            var (low, high) = (0, _knownAt.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _knownAt[middle] <= instant ? (middle + 1, high) : (low, middle);
            }

            return _totals[low];
        }
    }

    /// <summary>The labels of one lead so far.</summary>
    private readonly record struct Labels(int Count, int Converted)
    {
        public double Rate => Count == 0 ? 0 : (double)Converted / Count;

        public Labels With(bool converted) => new(Count + 1, Converted + (converted ? 1 : 0));
    }
}
