using Predictive.Data.Events;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>How many snapshots have each type of event, each channel and each word beside the types.</summary>
internal sealed class ActivityCensus
{
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Detail, string Word), int> _words = [];
    private readonly HashSet<(byte Kind, int Place, int Code)> _seen = [];

    public ActivityCensus(IEnumerable<Snapshot> snapshots)
    {
        foreach (var snapshot in snapshots)
        {
            if (snapshot.Events.Reader is { } reader)
                Add(snapshot.Events, reader);
        }
    }

    /// <summary>Whether any event has a campaign.</summary>
    public bool HasCampaigns { get; private set; }

    /// <summary>The types that most snapshots have, in the order of their names.</summary>
    public IReadOnlyList<string> Types(int most) => MostCommon(_types, most);

    /// <summary>The channels that most snapshots have, in the order of their names.</summary>
    public IReadOnlyList<string> Channels(int most) => MostCommon(_channels, most);

    /// <summary>The words beside the types that most snapshots have, by what they are called.</summary>
    public IReadOnlyList<(string Detail, string Word)> Words(int most) =>
    [
        .. from detail in _words.GroupBy(one => one.Key.Detail, StringComparer.Ordinal)
                .OrderBy(words => words.Key, StringComparer.Ordinal)
            from word in MostCommon(detail.ToDictionary(one => one.Key.Word, one => one.Value), most)
            select (detail.Key, word),
    ];

    private void Add(KnownEvents events, EventReader reader)
    {
        _seen.Clear();
        var columns = reader.Columns;
        foreach (var one in events)
        {
            if (_seen.Add((0, 0, one.TypeCode)))
                Count(_types, columns.TypeWords[one.TypeCode]!);
            if (one.ChannelCode is var channel and > 0 && _seen.Add((1, 0, channel)))
                Count(_channels, reader.ChannelWords[channel]!);
            HasCampaigns |= one.CampaignCode > 0;
            for (var place = 0; place < columns.DetailNames.Count; place++)
                AddWord(one, place, columns);
        }
    }

    private void AddWord(KnownEvent one, int place, EventColumns columns)
    {
        if (one.DetailCode(place) is var code and > 0 && _seen.Add((2, place, code)))
        {
            var key = (columns.DetailNames[place], columns.DetailWords[place][code]!);
            _words[key] = _words.GetValueOrDefault(key) + 1;
        }
    }

    private static void Count(Dictionary<string, int> counts, string word) =>
        counts[word] = counts.GetValueOrDefault(word) + 1;

    private static List<string> MostCommon(Dictionary<string, int> counts, int most) =>
    [
        .. counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(most).Select(word => word.Key).Order(StringComparer.Ordinal),
    ];
}
