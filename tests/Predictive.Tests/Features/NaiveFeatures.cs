using Predictive.Data;
using Predictive.Features;

namespace Predictive.Tests.Features;

/// <summary>
/// Every feature from scratch: the raw tables are cut first, then each feature is counted alone, as its meaning says.
/// </summary>
/// <param name="records">The whole funnel.</param>
internal sealed class NaiveFeatures(FunnelRecords records)
{
    private readonly ILookup<string, FunnelEvent> _events = records.Events.ToLookup(one => one.LeadId);

    public FeatureValue Of(Feature feature, Lead lead, DateTime asOf)
    {
        FunnelEvent[] known =
        [
            .. _events[lead.Id].Where(one => one.KnownAt <= asOf && !one.BySales)
                .OrderByDescending(one => one.At).ThenBy(one => one.Type, StringComparer.Ordinal)
                .ThenBy(one => one.KnownAt).ThenBy(one => one.CampaignId, StringComparer.Ordinal)
                .ThenBy(one => one.Channel, StringComparer.Ordinal)
                .ThenBy(one => one.Quantities is [var pages, ..] ? pages : double.NaN)
                .ThenBy(one => one.Details is [var page, ..] ? page : null, StringComparer.Ordinal),
        ];
        return feature switch
        {
            EventFeature events => OfEvents(events, Chosen(events, known), asOf),
            QuantitySum sum => FeatureValue.Of(In(known, asOf, sum.Days)
                .Select(one => one.Quantities.ElementAtOrDefault(sum.Quantity == "pages" ? 0 : 1))
                .Where(number => !double.IsNaN(number)).Aggregate(0.0, (all, number) => all + number)),
            LongestSilence => known.Length < 2
                ? FeatureValue.Missing
                : FeatureValue.Of(known.Zip(known.Skip(1)).Max(pair => (pair.First.At - pair.Second.At).TotalDays)),
            Touch touch => FeatureValue.Of(Touched(touch, known)),
            LocalTime clock => OfClock(clock, clock.Moment == LeadMoment.Creation
                ? lead.CreatedAt
                : known.Select(one => (DateTime?)one.At).FirstOrDefault()),
            AttributeWord => FeatureValue.Of(lead.Attributes[0].Text),
            TitleWord title => FeatureValue.Of(OfTitle(title.Part, lead.Attributes[0].Text!)),
            EmailKind => FeatureValue.Of(lead.Email?.Split('@')[1] switch
            {
                null => null,
                "gmail.com" => "free-mail",
                "uni.ac.uk" => "education",
                "city.gov" => "government",
                _ => "company",
            }),
            LeadAge => FeatureValue.Of((asOf - lead.CreatedAt!.Value).TotalDays),
            _ => throw new ArgumentException($"The twin knows no {feature.GetType().Name}.", nameof(feature)),
        };
    }

    private static FeatureValue OfEvents(EventFeature feature, FunnelEvent[] chosen, DateTime asOf) => feature switch
    {
        EventCount count => FeatureValue.Of(In(chosen, asOf, count.Days).Count()),
        ActiveDays active => FeatureValue.Of(In(chosen, asOf, active.Days)
            .Select(one => Math.Floor((asOf - one.At).TotalDays)).Distinct().Count()),
        EventRecency => chosen.Length == 0
            ? FeatureValue.Missing
            : FeatureValue.Of((asOf - chosen.Max(one => one.At)).TotalDays),
        EventPace => chosen.Length == 0
            ? FeatureValue.Missing
            : FeatureValue.Of(chosen.Length / Math.Max(1, (asOf - chosen.Min(one => one.At)).TotalDays)),
        EventTrend trend => FeatureValue.Of(
            (In(chosen, asOf, trend.Days).Count() / (double)trend.Days)
            - (In(chosen, asOf, trend.Days + trend.Before).Except(In(chosen, asOf, trend.Days)).Count()
                / (double)trend.Before)),
        _ => throw new ArgumentException($"The twin knows no {feature.GetType().Name}.", nameof(feature)),
    };

    private FunnelEvent[] Chosen(EventFeature feature, FunnelEvent[] known) =>
    [
        .. known.Where(one => (feature.By ?? EventBy.Type) switch
        {
            EventBy.Type => feature.Type is null || one.Type == feature.Type,
            EventBy.Group => one.Type.StartsWith(feature.Type + "_", StringComparison.Ordinal),
            EventBy.Channel => ChannelOf(one) == feature.Type,
            EventBy.Detail => one.Details.Contains(feature.Type),
            EventBy.Human => IsRead(one, feature) && !IsMachine(one, known),
            EventBy.Machine => IsRead(one, feature) && IsMachine(one, known),
        }),
    ];

    private static bool IsRead(FunnelEvent one, EventFeature feature) =>
        feature.Type is null ? one.Type is "email_open" or "email_click" : one.Type == feature.Type;

    /// <summary>Within 30 seconds after a delivery, or one of three or more at most a second apart.</summary>
    private static bool IsMachine(FunnelEvent one, FunnelEvent[] known)
    {
        if (known.Any(mail => mail.Type == "email_delivered" && one.At >= mail.At
            && one.At - mail.At <= TimeSpan.FromSeconds(30)))
        {
            return true;
        }

        var read = known.Where(other => other.Type is "email_open" or "email_click").Reverse().ToList();
        var (from, to) = (read.IndexOf(one), read.IndexOf(one));
        while (from > 0 && read[from].At - read[from - 1].At <= TimeSpan.FromSeconds(1)) from--;
        while (to < read.Count - 1 && read[to + 1].At - read[to].At <= TimeSpan.FromSeconds(1)) to++;
        return to - from + 1 >= 3;
    }

    private string? ChannelOf(FunnelEvent one) =>
        one.Channel ?? records.Campaigns.FirstOrDefault(campaign => campaign.Id == one.CampaignId)?.Channel;

    private string? Touched(Touch touch, FunnelEvent[] known)
    {
        var words = known.Select(one => touch.What switch
        {
            TouchWord.Type => one.Type,
            TouchWord.Channel => ChannelOf(one),
            TouchWord.Campaign => one.CampaignId,
        }).Where(word => word is not null);
        return touch.End == TouchEnd.First ? words.LastOrDefault() : words.FirstOrDefault();
    }

    private FeatureValue OfClock(LocalTime clock, DateTime? moment)
    {
        if (moment is not { } at) return FeatureValue.Missing;
        var local = TimeZoneInfo.ConvertTimeFromUtc(at, records.TimeZone);
        return clock.Part == ClockPart.Hour
            ? FeatureValue.Of(local.Hour)
            : FeatureValue.Of(local.DayOfWeek.ToString());
    }

    private static string? OfTitle(TitlePart part, string title) => (title, part) switch
    {
        ("VP Sales", TitlePart.Seniority) => "vp",
        ("VP Sales", TitlePart.Function) => "sales",
        ("Head of IT", TitlePart.Seniority) => "director",
        ("Head of IT", TitlePart.Function) => "it",
        ("Marketing Manager", TitlePart.Seniority) => "manager",
        ("Marketing Manager", TitlePart.Function) => "marketing",
        ("Intern", TitlePart.Seniority) => "student",
        ("Intern", TitlePart.Function) => "other",
        _ => null,
    };

    private static IEnumerable<FunnelEvent> In(IEnumerable<FunnelEvent> events, DateTime asOf, int? days) =>
        events.Where(one => days is null || (asOf - one.At).TotalDays < days);
}
