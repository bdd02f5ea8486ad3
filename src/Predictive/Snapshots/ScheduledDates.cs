using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>The moments at which a schedule looks at a lead, whatever became of it.</summary>
internal sealed class ScheduledDates
{
    private readonly SnapshotSchedule _schedule;
    private readonly EventLog _events;
    private readonly DateTime _knownOn;
    private readonly IReadOnlyDictionary<string, DateTime> _ruleMqls;
    private readonly HashSet<string> _types;

    public ScheduledDates(
        SnapshotSchedule schedule,
        EventLog events,
        DateTime knownOn,
        IReadOnlyDictionary<string, DateTime>? ruleMqls)
    {
        if (schedule.AtRuleMql && ruleMqls is null)
        {
            throw new ArgumentException(
                "The schedule looks at leads when rules made them MQLs; give the dates of that.", nameof(ruleMqls));
        }

        _schedule = schedule;
        _events = events;
        _knownOn = knownOn;
        _ruleMqls = ruleMqls ?? new Dictionary<string, DateTime>();
        _types = [.. schedule.EventTypes];
    }

    /// <summary>
    /// Ascending, each once, none before the lead came into being. Ages may lie after the known-on date: such
    /// snapshots are to come.
    /// </summary>
    /// <param name="lead">A lead with a date of creation.</param>
    public List<AsOfDate> Of(Lead lead)
    {
        var created = lead.CreatedAt!.Value;
        var moments = new SortedSet<DateTime>(_schedule.Ages.Select(age => created.AddDays(age)));
        moments.UnionWith(Every(created));
        moments.UnionWith(_schedule.Dates.Where(date => date >= created && date <= _knownOn));
        if (_types.Count > 0)
        {
            moments.UnionWith(_events.Of(lead.Id).Where(one => _types.Contains(one.Type)).Select(one => one.KnownAt)
                .Where(known => known >= created && known <= _knownOn));
        }

        if (_schedule.AtRuleMql && _ruleMqls.TryGetValue(lead.Id, out var mql) && mql <= _knownOn)
        {
            moments.Add(mql < created ? created : mql);
        }

        return [.. moments.Select(moment => new AsOfDate(moment))];
    }

    private IEnumerable<DateTime> Every(DateTime created)
    {
        for (var age = 0; _schedule.EveryDays is { } days && age <= _schedule.UntilDays; age += days)
        {
            if (created.AddDays(age) > _knownOn)
            {
                yield break;
            }

            yield return created.AddDays(age);
        }
    }
}
