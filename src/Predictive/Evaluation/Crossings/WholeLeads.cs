using Predictive.Snapshots;

namespace Predictive.Evaluation.Crossings;

/// <summary>Which leads were looked at from their first look to their last.</summary>
internal sealed class WholeLeads
{
    private readonly SnapshotSet _all;
    private readonly Dictionary<string, AsOfDate> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly int? _lastAge;

    public WholeLeads(SnapshotSet all)
    {
        _all = all;
        if (!all.IsDated)
            return;
        foreach (var one in all.Mature)
        {
            var (lead, date) = (one.Snapshot.LeadId, one.Snapshot.AsOf!.Value);
            if (!_first.TryGetValue(lead, out var first) || date < first)
                _first[lead] = date;
        }

        if (all.Schedule.HasAgesOnly)
        {
            var until = all.Schedule.EveryDays is null ? 0 : all.Schedule.UntilDays;
            _lastAge = Math.Max(until, all.Schedule.Ages.DefaultIfEmpty(0).Max());
        }
        else
        {
            _open.UnionWith(all.Open.Select(one => one.Snapshot.LeadId));
        }
    }

    /// <summary>Whether nothing of a lead is before the first of its measured looks, or still to come.</summary>
    public bool Has(LabelledSnapshot first, LabelledSnapshot last) => !_all.IsDated
        || (first.Snapshot.AsOf == _first[first.Snapshot.LeadId] && IsOver(last));

    private bool IsOver(LabelledSnapshot last) => _lastAge is { } age && last.Snapshot.CreatedAt is { } created
        ? created.AddDays(age + _all.Horizon.Days) <= _all.KnownOn
        : !_open.Contains(last.Snapshot.LeadId);
}
