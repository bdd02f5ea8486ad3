using Predictive.Snapshots;

namespace Predictive.Features.Tallying;

/// <summary>
/// What one pass over the events of a snapshot tells: for every line, events and different days by age, and the first
/// and last of them. Ages fall into disjoint parts between the ends of the windows; a window sums its parts.
/// </summary>
internal sealed class Tally
{
    private readonly TallyPlan _plan;
    private readonly int _parts;
    private readonly int[] _events;
    private readonly int[] _days;
    private readonly TallyLine[] _lines;
    private readonly TallyLine[] _empty;
    private readonly double[] _sums;
    private readonly double[] _running;
    private TallyCodes? _codes;
    private TallyTouches _touches;
    private long _previous;

    public Tally(TallyPlan plan)
    {
        _plan = plan;
        _parts = plan.Bounds.Length;
        _events = new int[plan.LineCount * _parts];
        _days = new int[plan.LineCount * _parts];
        _lines = new TallyLine[plan.LineCount];
        _empty = new TallyLine[plan.LineCount];
        Array.Fill(_empty, TallyLine.Empty);
        _sums = new double[plan.Quantities.Count * _parts];
        _running = new double[plan.Quantities.Count];
    }

    /// <summary>The longest time between two events one after the other; -1 with fewer than two.</summary>
    public long LongestGap { get; private set; }

    /// <summary>Looks at the events of a snapshot; what it said of an earlier one is forgotten.</summary>
    public void Count(KnownEvents events)
    {
        Clear();
        if (events.Reader is not { } reader)
            return;
        if (_codes?.Reader != reader)
            _codes = new TallyCodes(_plan, reader);
        var codes = _codes;
        var (machines, bounds, part) = (codes.Machines, _plan.Bounds, 0);
        var (readsGaps, readsTouches, sums) = (_plan.ReadsGaps, _plan.ReadsTouches, _running.Length > 0);
        machines?.Begin(events);
        foreach (var one in events)
        {
            var ago = one.TicksAgo;
            while (ago >= bounds[part])
                CloseSums(part++);
            AddAll(codes.IsByTypeOnly ? codes.LinesOf(one.TypeCode) : codes.LinesOf(one), part, ago);
            if (machines is not null && machines.Judges(one.TypeCode))
                AddAll(codes.MailLinesOf(one, machines.IsMachine(one)), part, ago);
            if (sums)
                AddQuantities(one, codes);
            if (readsGaps)
                AddGap(ago);
            if (readsTouches)
                _touches.Add(one);
        }

        while (part < _parts)
            CloseSums(part++);
    }

    /// <summary>How many events of a line are in a window.</summary>
    public int Events(int line, TallyWindow window) => Sum(_events, line, window);

    /// <summary>On how many different days of a window there was one.</summary>
    public int Days(int line, TallyWindow window) => Sum(_days, line, window);

    /// <summary>The latest and the earliest event of a line.</summary>
    public ref readonly TallyLine this[int line] => ref _lines[line];

    /// <summary>The sum of a number over a window.</summary>
    public double SumOf(int quantity, TallyWindow window) => _sums[(quantity * _parts) + window.LastPart];

    /// <summary>What the first or last event was; null where there was none.</summary>
    public string? TouchOf(TouchEnd end, TouchWord what) =>
        _codes is null ? null : _touches.WordOf(_codes.Reader, end, what);

    private int Sum(int[] counts, int line, TallyWindow window)
    {
        var (sum, first) = (0, line * _parts);
        for (var part = first; part <= first + window.LastPart; part++)
            sum += counts[part];
        return sum;
    }

    private void AddAll(ReadOnlySpan<int> lines, int part, long ago)
    {
        var (states, events, days, parts) = (_lines, _events, _days, _parts);
        var day = ago / TimeSpan.TicksPerDay;
        foreach (var line in lines)
        {
            ref var state = ref states[line];
            var place = (line * parts) + part;
            events[place]++;
            if (state.Day != day)
            {
                if (state.Day < 0)
                    state.Latest = ago;
                state.Day = day;
                days[place]++;
            }

            state.Earliest = ago;
        }
    }

    private void AddQuantities(KnownEvent one, TallyCodes codes)
    {
        for (var quantity = 0; quantity < _running.Length; quantity++)
        {
            if (codes.PlaceOf(quantity) is var place and >= 0 && one.Quantity(place) is var number
                && !double.IsNaN(number))
            {
                _running[quantity] += number;
            }
        }
    }

    private void AddGap(long ago)
    {
        if (_previous >= 0)
            LongestGap = Math.Max(LongestGap, ago - _previous);
        _previous = ago;
    }

    private void CloseSums(int part)
    {
        for (var quantity = 0; quantity < _running.Length; quantity++)
            _sums[(quantity * _parts) + part] = _running[quantity];
    }

    private void Clear()
    {
        Array.Clear(_events);
        Array.Clear(_days);
        _empty.CopyTo(_lines.AsSpan());
        Array.Clear(_sums);
        Array.Clear(_running);
        _touches = default;
        (LongestGap, _previous) = (-1, -1);
    }
}
