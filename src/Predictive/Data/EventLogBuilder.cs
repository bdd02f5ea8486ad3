using Predictive.Data.Events;

namespace Predictive.Data;

/// <summary>Gathers events as they are read, in any order, into an <see cref="EventLog"/>.</summary>
public sealed class EventLogBuilder
{
    private const int FirstRoom = 16;

    private readonly EventColumns _columns;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _leads = [];
    private readonly EventColumn<int> _leadOf = new(-1);
    private int _room = FirstRoom;
    private string? _lastLead;
    private int _lastNumber;

    /// <summary>A builder of a log whose events carry these numbers and words.</summary>
    public EventLogBuilder(IReadOnlyList<string>? quantities = null, IReadOnlyList<string>? details = null) =>
        _columns = new EventColumns(quantities ?? [], details ?? []);

    /// <summary>How many events were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an event; <see cref="Quantity"/> and <see cref="Detail"/> say more of it.</summary>
    /// <param name="lead">Whose event it is.</param>
    /// <param name="type">What happened.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="bySales">Whether sales did it.</param>
    /// <param name="learnedAt">When it was entered, where that was later.</param>
    /// <param name="campaign">Its campaign, if known.</param>
    /// <param name="channel">Its channel, if known.</param>
    /// <exception cref="BadInputException">
    /// There are more types, or channels, than kinds of things can be.
    /// </exception>
    public void Add(
        string lead, string type, DateTime at, bool bySales = false, DateTime? learnedAt = null,
        string? campaign = null, string? channel = null)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(type);
        Add(NumberOf(lead), type, at, bySales, learnedAt, campaign, channel);
    }

    /// <summary>Adds an event of the lead that has this <see cref="NumberOf"/>.</summary>
    internal void Add(
        int lead, string type, DateTime at, bool bySales, DateTime? learnedAt, string? campaign, string? channel)
    {
        if (Count == _room)
            _room = Math.Max(2 * _room, _room + FirstRoom);
        var (row, typeCode, channelCode) = (Count++, _columns.TypeWords.CodeOf(type),
            _columns.ChannelWords.CodeOf(channel));
        if (typeCode > EventColumns.MostTypes || channelCode > ushort.MaxValue)
        {
            throw new BadInputException($"There are more than {EventColumns.MostTypes} types of events, or channels, "
                + $"such as '{ShownText.Of(channelCode > ushort.MaxValue ? channel : type)}'; a type is a kind of "
                + "thing that happens often. Give the table one 'type:' and make its words a 'detail'.");
        }

        _leadOf.Set(row, lead, _room);
        _columns.At.Set(row, at.Ticks, _room);
        _columns.Kinds.Set(row, (ushort)((typeCode << 1) | (bySales ? 1 : 0)), _room);
        if (learnedAt > at)
            _columns.Learned.Set(row, learnedAt.Value.Ticks, _room);
        if (campaign is not null)
            _columns.Campaigns.Set(row, _columns.CampaignWords.CodeOf(campaign), _room);
        if (channel is not null)
            _columns.Channels.Set(row, (ushort)channelCode, _room);
    }

    /// <summary>Says a number of the event that was added last; NaN says nothing.</summary>
    public void Quantity(int place, double value) => _columns.Quantities[place].Set(Count - 1, value, _room);

    /// <summary>Says a word of the event that was added last; null says nothing.</summary>
    public void Detail(int place, string? word) =>
        _columns.Details[place].Set(Count - 1, _columns.DetailWords[place].CodeOf(word), _room);

    /// <summary>Adds an event that stands as a record.</summary>
    public void Add(FunnelEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        Add(one.LeadId, one.Type, one.At, one.BySales, one.LearnedAt, one.CampaignId, one.Channel);
        for (var place = 0; place < one.Quantities.Count; place++)
            Quantity(place, one.Quantities[place]);
        for (var place = 0; place < one.Details.Count; place++)
            Detail(place, one.Details[place]);
    }

    /// <summary>The log of all that was added: by lead, each lead's latest first.</summary>
    public EventLog Build()
    {
        if (_leads.Count == 0)
            return new EventLog(_columns, [], [0]);
        var columns = _columns.InWordOrder();
        var (rows, starts) = ByLead();
        var order = new EventOrder(columns);
        var moments = new long[LongestOf(starts)];
        for (var lead = 0; lead < _leads.Count; lead++)
            order.Sort(rows.AsSpan(starts[lead]..starts[lead + 1]), moments.AsSpan(0, starts[lead + 1] - starts[lead]));
        return new EventLog(columns.Ordered(rows), [.. _leads], starts);
    }

    /// <summary>The number of a lead among those with events; one that is asked for has its place.</summary>
    internal int NumberOf(string lead)
    {
        if (ReferenceEquals(lead, _lastLead))
            return _lastNumber;
        if (!_numbers.TryGetValue(lead, out var number))
        {
            _numbers.Add(lead, number = _leads.Count);
            _leads.Add(lead);
        }

        (_lastLead, _lastNumber) = (lead, number);
        return number;
    }

    /// <summary>The rows lead by lead, and where each lead's begin.</summary>
    private (int[] Rows, int[] Starts) ByLead()
    {
        var starts = new int[_leads.Count + 1];
        for (var row = 0; row < Count; row++)
            starts[_leadOf[row] + 1]++;
        for (var lead = 0; lead < _leads.Count; lead++)
            starts[lead + 1] += starts[lead];
        var (rows, next) = (new int[Count], starts.AsSpan(0, _leads.Count).ToArray());
        for (var row = 0; row < Count; row++)
            rows[next[_leadOf[row]]++] = row;
        return (rows, starts);
    }

    private static int LongestOf(int[] starts)
    {
        var longest = 0;
        for (var lead = 1; lead < starts.Length; lead++)
            longest = Math.Max(longest, starts[lead] - starts[lead - 1]);
        return longest;
    }
}
