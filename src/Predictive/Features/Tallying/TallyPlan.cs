using System.Collections.Concurrent;
using Predictive.Learning;
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
    private readonly CountCell[] _counts;
    private readonly int[] _others;
    private readonly ConcurrentBag<Tally> _spare = [];

    /// <summary>The plan of these features.</summary>
    public TallyPlan(IReadOnlyList<Feature> features)
    {
        _readers = [.. features.Select(feature => feature.Compile(this))];
        Bounds = [.. _windows.Keys];
        _counts = [.. features.Index().SelectMany(one => CountOf(one.Item, one.Index))];
        _others = [.. Enumerable.Range(0, features.Count).Except(_counts.Select(cell => cell.Feature))];
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
        var tally = TallyOf(snapshot);
        for (var i = 0; i < _readers.Length; i++)
            values[i] = _readers[i](snapshot, tally, records);
        _spare.Add(tally);
    }

    /// <summary>The same as a row of numbers; a word is the code that its category gives it.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="records">The track records.</param>
    /// <param name="categories">The columns of words; null for numbers.</param>
    /// <param name="row">Room for one number a feature.</param>
    public void Read(Snapshot snapshot, TrackRecords records, FeatureColumn?[] categories, Span<float> row)
    {
        var tally = TallyOf(snapshot);
        foreach (var cell in _counts)
        {
            row[cell.Feature] = snapshot.AsOf is null ? float.NaN
                : cell.OfDays ? tally.Days(cell.Line, cell.Window)
                : tally.Events(cell.Line, cell.Window);
        }

        foreach (var i in _others)
        {
            var value = _readers[i](snapshot, tally, records);
            row[i] = categories[i] is { } category ? category.CodeOf(value.Word) : value.Number;
        }

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

    private Tally TallyOf(Snapshot snapshot)
    {
        if (!_spare.TryTake(out var tally))
            tally = new Tally(this);
        if (ReadsEvents)
            tally.Count(snapshot.Events);
        return tally;
    }

    private CountCell[] CountOf(Feature feature, int place) => feature switch
    {
        EventCount count => [new(place, LineOf(count.Choice), WindowOf(count.Days), OfDays: false)],
        ActiveDays active => [new(place, LineOf(active.Choice), WindowOf(active.Days), OfDays: true)],
        _ => [],
    };
}
