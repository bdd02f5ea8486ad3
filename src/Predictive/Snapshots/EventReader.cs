using Predictive.Data;
using Predictive.Data.Events;

namespace Predictive.Snapshots;

/// <summary>
/// Cuts the log of events to what was known of a lead by a date; one for all the snapshots of a funnel.
/// </summary>
internal sealed class EventReader
{
    private readonly EventLog _log;
    private readonly int[] _channelOfCampaign;

    public EventReader(FunnelRecords records)
    {
        _log = records.Events;
        Columns = _log.Columns;
        Meanings = records.EventMeanings;
        HidesSales = !records.SalesTouchesDescribe && Columns.AnyBySales(_log.Count);
        CampaignChannels = Columns.Campaigns.IsUsed
            ? records.Campaigns.Where(one => one.Channel is not null)
                .ToDictionary(one => one.Id, one => one.Channel!, StringComparer.Ordinal)
            : [];
        (ChannelWords, _channelOfCampaign) = ChannelsOf(records.Campaigns, Columns);
        MustAsk = Columns.Learned.IsUsed || HidesSales;
    }

    /// <summary>The log's columns.</summary>
    public EventColumns Columns { get; }

    /// <summary>What the funnel file says of the types.</summary>
    public EventMeanings Meanings { get; }

    /// <summary>The channels of events and of their campaigns.</summary>
    public EventWords ChannelWords { get; }

    /// <summary>The channels of campaigns, by their ids; none where no event has a campaign.</summary>
    public IReadOnlyDictionary<string, string> CampaignChannels { get; }

    /// <summary>Whether what sales did is kept apart.</summary>
    public bool HidesSales { get; }

    /// <summary>Whether some rows of a view may have to be passed over.</summary>
    public bool MustAsk { get; }

    /// <summary>The channel of an event, else of its campaign.</summary>
    public int ChannelOf(int row) => Columns.Channels[row] is var code and > 0
        ? code
        : _channelOfCampaign[Columns.Campaigns[row]];

    /// <summary>
    /// The lead's events up to the date, those that may describe it apart from what sales did; none without a date.
    /// </summary>
    public (KnownEvents Events, KnownEvents SalesTouches) KnownBy(string lead, AsOfDate? asOf)
    {
        if (asOf is not { } date)
            return default;
        var (start, end) = _log.RowsOf(lead);
        start = FirstBy(date.Instant.Ticks, start, end);
        var events = new KnownEvents(this, start, end, date.Instant.Ticks, sales: false);
        return (events, HidesSales ? new KnownEvents(this, start, end, date.Instant.Ticks, sales: true) : default);
    }

    /// <summary>
    /// The campaign of the first event that has one: what a lead came from where its row does not say.
    /// </summary>
    public string? FirstCampaign(string lead, AsOfDate? asOf)
    {
        if (asOf is not { } date || !Columns.Campaigns.IsUsed)
            return null;
        var (start, end) = _log.RowsOf(lead);
        var (first, at) = (0, 0L);
        for (var row = end - 1; row >= start && (first == 0 || Columns.At[row] == at); row--)
        {
            var campaign = Columns.Campaigns[row];
            if (campaign == 0 || Columns.KnownAt(row) > date.Instant.Ticks || (first != 0 && campaign >= first))
                continue;
            (first, at) = (campaign, Columns.At[row]);
        }

        return Columns.CampaignWords[first];
    }

    /// <summary>The first of the rows, latest first, that happened at or before an instant.</summary>
    private int FirstBy(long instant, int start, int end)
    {
        while (start < end)
        {
            var middle = start + ((end - start) / 2);
            (start, end) = Columns.At[middle] > instant ? (middle + 1, end) : (start, middle);
        }

        return start;
    }

    private static (EventWords Words, int[] OfCampaign) ChannelsOf(
        IReadOnlyList<Campaign> campaigns, EventColumns columns)
    {
        var ofCampaign = new int[columns.CampaignWords.Codes];
        if (!columns.Campaigns.IsUsed)
            return (columns.ChannelWords, ofCampaign);
        var known = campaigns.Where(one => one.Channel is not null && columns.CampaignWords.Find(one.Id) > 0).ToArray();
        if (known.Length == 0)
            return (columns.ChannelWords, ofCampaign);
        var words = new EventWords();
        for (var code = 1; code < columns.ChannelWords.Codes; code++)
            words.CodeOf(columns.ChannelWords[code]);
        foreach (var campaign in known.OrderBy(one => one.Id, StringComparer.Ordinal))
            ofCampaign[columns.CampaignWords.Find(campaign.Id)] = words.CodeOf(campaign.Channel);
        return (words, ofCampaign);
    }
}
