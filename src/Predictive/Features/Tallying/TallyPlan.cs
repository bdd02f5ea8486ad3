using System.Collections.Concurrent;
using Predictive.Snapshots;

namespace Predictive.Features.Tallying;

/// <summary>
/// What some features together want to know of a snapshot's events, so that one pass over the events tells all of it;
/// what no feature asks for is not counted.
/// </summary>
internal sealed class TallyPlan
{
    private readonly Dictionary<EventChoice, int> _lines = [];
    private readonly SortedDictionary<long, TallyWindow> _windows = new() { [long.MaxValue] = new(long.MaxValue) };
    private readonly List<string> _quantities = [];
    private readonly FeatureReader[] _readers;
    private readonly ConcurrentBag<Tally> _spare = [];

    /// <summary>The plan of these features.</summary>
    public TallyPlan(IReadOnlyList<Feature> features)
    {
        _readers = [.. features.Select(feature => feature.Compile(this))];
        Bounds = [.. _windows.Keys];
        foreach (var (part, window) in _windows.Values.Index())
            window.LastPart = part;
    }

    /// <summary>Which events each line of the tally is about.</summary>
    public IEnumerable<(EventChoice Choice, int Line)> Lines => _lines.Select(line => (line.Key, line.Value));

    public int LineCount => _lines.Count;

    /// <summary>The numbers that are summed.</summary>
    public IReadOnlyList<string> Quantities => _quantities;

    /// <summary>The ends of the windows in ticks before the as-of date, ascending; the last is all time.</summary>
    public long[] Bounds { get; }

    /// <summary>Whether any event is looked at.</summary>
    public bool ReadsEvents { get; private set; }

    /// <summary>Whether the longest time between two events is asked for.</summary>
    public bool ReadsGaps { get; private set; }

    /// <summary>Whether the first and the last event, channel or campaign is asked for.</summary>
    public bool ReadsTouches { get; private set; }

    /// <summary>What the features say of a snapshot.</summary>
    public void Read(Snapshot snapshot, TrackRecords records, Span<FeatureValue> values)
    {
        if (!_spare.TryTake(out var tally))
            tally = new Tally(this);
        if (ReadsEvents)
            tally.Count(snapshot.Events);
        for (var i = 0; i < _readers.Length; i++)
            values[i] = _readers[i](snapshot, tally, records);
        _spare.Add(tally);
    }

    /// <summary>The line of the events that a feature is about.</summary>
    public int LineOf(EventChoice choice)
    {
        ReadsEvents = true;
        if (!_lines.TryGetValue(choice, out var line))
            _lines.Add(choice, line = _lines.Count);
        return line;
    }

    /// <summary>A window of so many days before the as-of date; null is all time.</summary>
    public TallyWindow WindowOf(int? days)
    {
        var ticks = days * TimeSpan.TicksPerDay ?? long.MaxValue;
        if (!_windows.TryGetValue(ticks, out var window))
            _windows.Add(ticks, window = new TallyWindow(ticks));
        return window;
    }

    /// <summary>The place of a number that is summed.</summary>
    public int QuantityOf(string name)
    {
        ReadsEvents = true;
        if (!_quantities.Contains(name))
            _quantities.Add(name);
        return _quantities.IndexOf(name);
    }

    /// <summary>Asks for the longest time between two events.</summary>
    public void AskForGaps() => (ReadsEvents, ReadsGaps) = (true, true);

    /// <summary>Asks for the first and the last event, channel or campaign.</summary>
    public void AskForTouches() => (ReadsEvents, ReadsTouches) = (true, true);
}
