namespace Predictive.Decisions.Replay;

/// <summary>The different kinds of events that rules and conditions ask for, each with a number.</summary>
internal sealed class EventCounters
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<EventCounter> _all = [];

    public IReadOnlyList<EventCounter> All => _all;

    /// <summary>The number of a kind.</summary>
    public int Of(string type, IReadOnlyList<DetailTest> details) => Of(new EventCounter(type, details));

    /// <summary>The number of whatever the lead itself did.</summary>
    public int OfActivity() => Of(new EventCounter(null, []));

    private int Of(EventCounter counter)
    {
        var key = $"{counter.Type}\u001e{string.Join('\u001e', counter.Details.Select(one => one.Key))}";
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = _all.Count);
            _all.Add(counter);
        }

        return number;
    }
}

/// <summary>One kind of events.</summary>
/// <param name="Type">Their type; null for whatever the lead, and not sales, did.</param>
/// <param name="Details">What the words beside it must be.</param>
internal sealed record EventCounter(string? Type, IReadOnlyList<DetailTest> Details);
