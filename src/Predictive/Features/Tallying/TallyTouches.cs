using Predictive.Snapshots;

namespace Predictive.Features.Tallying;

/// <summary>
/// The first and the last event of a snapshot, and those with a channel and with a campaign, by their codes.
/// </summary>
internal struct TallyTouches
{
    private int _lastType;
    private int _firstType;
    private int _lastChannel;
    private int _firstChannel;
    private int _lastCampaign;
    private int _firstCampaign;

    /// <summary>Looks at the next event, the latest first.</summary>
    public void Add(KnownEvent one)
    {
        Add(one.TypeCode, ref _lastType, ref _firstType);
        Add(one.ChannelCode, ref _lastChannel, ref _firstChannel);
        Add(one.CampaignCode, ref _lastCampaign, ref _firstCampaign);
    }

    /// <summary>The word of the first or last event that has one; null where none has.</summary>
    public readonly string? WordOf(EventReader reader, TouchEnd end, TouchWord what) => what switch
    {
        TouchWord.Type => reader.Columns.TypeWords[end == TouchEnd.First ? _firstType : _lastType],
        TouchWord.Channel => reader.ChannelWords[end == TouchEnd.First ? _firstChannel : _lastChannel],
        TouchWord.Campaign => reader.Columns.CampaignWords[end == TouchEnd.First ? _firstCampaign : _lastCampaign],
    };

    private static void Add(int code, ref int last, ref int first)
    {
        if (code == 0)
            return;
        first = code;
        if (last == 0)
            last = code;
    }
}
