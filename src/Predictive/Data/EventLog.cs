using System.Collections;
using Predictive.Data.Events;

namespace Predictive.Data;

/// <summary>
/// The events of a funnel in columns, lead by lead and each lead's latest first: 10 bytes an event, and 4 to 8 more for
/// each further column that any event uses (a number, a word, a campaign, a later learned-at).
/// </summary>
/// <remarks>
/// As a list it makes a <see cref="FunnelEvent"/> of each event that is asked for, which is meant for small funnels.
/// </remarks>
public sealed class EventLog : IReadOnlyList<FunnelEvent>
{
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _starts;

    internal EventLog(EventColumns columns, IReadOnlyList<string> leads, int[] starts)
    {
        Columns = columns;
        Leads = leads;
        _starts = starts;
        _numbers = new Dictionary<string, int>(leads.Count, StringComparer.Ordinal);
        for (var number = 0; number < leads.Count; number++)
            _numbers.Add(leads[number], number);
    }

    /// <summary>No events at all.</summary>
    public static EventLog Empty { get; } = new EventLogBuilder().Build();

    /// <summary>The ids of the leads that have events, in the order in which they were first read.</summary>
    public IReadOnlyList<string> Leads { get; }

    /// <summary>The names of the numbers that events carry.</summary>
    public IReadOnlyList<string> Quantities => Columns.QuantityNames;

    /// <summary>The names of the words that events carry beside their type.</summary>
    public IReadOnlyList<string> Details => Columns.DetailNames;

    /// <inheritdoc/>
    public int Count => _starts[^1];

    /// <summary>The memory that the events hold: their columns, and where each lead's begin.</summary>
    public long BytesHeld => Columns.Bytes + (sizeof(int) * (long)_starts.Length);

    internal EventColumns Columns { get; }

    /// <summary>An event, made anew each time.</summary>
    public FunnelEvent this[int index]
    {
        get
        {
            var number = Array.BinarySearch(_starts, index);
            if (number < 0)
                number = ~number - 1;
            while (_starts[number + 1] == index)
                number++;
            return At(index, Leads[number]);
        }
    }

    /// <summary>A log of events that stand as records.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <param name="quantities">What their numbers are called; null where they have none.</param>
    /// <param name="details">What their words are called; null where they have none.</param>
    public static EventLog Of(
        IEnumerable<FunnelEvent> events, IReadOnlyList<string>? quantities = null,
        IReadOnlyList<string>? details = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var builder = new EventLogBuilder(quantities, details);
        foreach (var one in events)
            builder.Add(one);
        return builder.Build();
    }

    /// <summary>The events of one lead, its latest first; none for one that has none.</summary>
    public IEnumerable<FunnelEvent> Of(string leadId)
    {
        var (start, end) = RowsOf(leadId);
        for (var row = start; row < end; row++)
            yield return At(row, leadId);
    }

    /// <inheritdoc/>
    public IEnumerator<FunnelEvent> GetEnumerator()
    {
        for (var number = 0; number < Leads.Count; number++)
        {
            for (var row = _starts[number]; row < _starts[number + 1]; row++)
                yield return At(row, Leads[number]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where the events of a lead begin and end, its latest first; nowhere for one without events.</summary>
    internal (int Start, int End) RowsOf(string lead) =>
        _numbers.TryGetValue(lead, out var number) ? (_starts[number], _starts[number + 1]) : (0, 0);

    /// <summary>The log without the events of some leads.</summary>
    internal EventLog Keeping(Func<string, bool> keeps)
    {
        var kept = Enumerable.Range(0, Leads.Count).Where(number => keeps(Leads[number])).ToArray();
        if (kept.Length == Leads.Count)
            return this;
        var starts = new int[kept.Length + 1];
        for (var i = 0; i < kept.Length; i++)
            starts[i + 1] = starts[i] + _starts[kept[i] + 1] - _starts[kept[i]];
        var rows = new int[starts[^1]];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var row = starts[i]; row < starts[i + 1]; row++)
                rows[row] = _starts[kept[i]] + row - starts[i];
        }

        return new EventLog(Columns.Ordered(rows), Array.ConvertAll(kept, number => Leads[number]), starts);
    }

    /// <summary>The log where events that nobody knows when they were learned of were so at the end.</summary>
    internal EventLog LearnedBy(DateTime? knownOn) => !Columns.Learned.IsUsed ? this : new EventLog(
        Columns.LearnedAt(Columns.Learned.Changed(
            ticks => ticks == DateTime.MaxValue.Ticks ? knownOn?.Ticks ?? 0 : ticks)),
        Leads, _starts);

    private FunnelEvent At(int row, string lead) => new(
        lead, Columns.TypeOf(row), Moment(Columns.At[row]), Columns.QuantitiesOf(row), Columns.IsBySales(row),
        Columns.Learned[row] is var learned and > 0 ? Moment(learned) : null,
        Columns.CampaignWords[Columns.Campaigns[row]])
    {
        Channel = Columns.ChannelWords[Columns.Channels[row]],
        Details = Columns.DetailsOf(row),
    };

    private static DateTime Moment(long ticks) => new(ticks, DateTimeKind.Utc);
}
