using Predictive.Data.Events;
using Predictive.Snapshots;

namespace Predictive.Decisions.Replay;

/// <summary>The counters of a plan for the codes of one funnel's events.</summary>
internal sealed class CounterBinding
{
    private readonly int[][] _ofType;
    private readonly (int Place, bool[] Passes)[]?[] _details;
    private readonly int _activity;

    public CounterBinding(EventReader reader, IReadOnlyList<EventCounter> counters)
    {
        Reader = reader;
        var columns = reader.Columns;
        _ofType = [.. Enumerable.Range(0, columns.TypeWords.Codes).Select(code => Enumerable.Range(0, counters.Count)
            .Where(number => counters[number].Type is { } type && columns.TypeWords.Find(type) == code && code > 0)
            .ToArray())];
        _details = [.. counters.Select(one => one.Details.Count == 0 ? null
            : one.Details.Select(test => Bound(test, columns)).ToArray())];
        _activity = -1;
        for (var number = 0; number < counters.Count; number++)
            _activity = counters[number].Type is null ? number : _activity;
    }

    /// <summary>Whose codes they are.</summary>
    public EventReader Reader { get; }

    /// <summary>Adds events, latest first, to the times of the counters that they are of.</summary>
    public void Count(KnownEvents events, RuleEvidence evidence, Stack<int> touched)
    {
        foreach (var one in events)
        {
            foreach (var number in _ofType[one.TypeCode])
            {
                if (Passes(number, one))
                    Add(evidence, number, one.TicksAgo, touched);
            }

            if (_activity >= 0 && !one.IsBySales)
                Add(evidence, _activity, one.TicksAgo, touched);
        }
    }

    private static void Add(RuleEvidence evidence, int number, long ticksAgo, Stack<int> touched)
    {
        var times = evidence.Times[number];
        if (times.IsSettled)
            touched.Push(number);
        times.AddLatestFirst(evidence.AsOf - ticksAgo);
    }

    private bool Passes(int number, KnownEvent one)
    {
        foreach (var (place, passes) in _details[number] ?? [])
        {
            if (place < 0 || !passes[one.DetailCode(place)])
                return false;
        }

        return true;
    }

    private static (int Place, bool[] Passes) Bound(DetailTest test, EventColumns columns)
    {
        var place = columns.DetailNames.ToList().IndexOf(test.Detail);
        return place < 0
            ? (place, [])
            : (place, [.. Enumerable.Range(0, columns.DetailWords[place].Codes)
                .Select(code => test.Passes(columns.DetailWords[place][code]))]);
    }
}
