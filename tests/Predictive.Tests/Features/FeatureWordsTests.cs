using Predictive.Data;
using Predictive.Features;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Features;

/// <summary>What features say to people, of one of each kind.</summary>
public sealed class FeatureWordsTests
{
    private static readonly AttributeNumber _size = new("size", AttributeOwner.Lead);
    private static readonly AttributeNumber _employees = new("employees", AttributeOwner.Account);
    private static readonly AttributeWord _country = new("country", AttributeOwner.Lead);
    private static readonly AttributeWord _industry = new("industry", AttributeOwner.Account);
    private static readonly AttributeDate _founded = new("founded", AttributeOwner.Account);
    private static readonly EventCount _clicks = new("click", 30);
    private static readonly EventRecency _lastClick = new("click");
    private static readonly ActiveDays _active = new(7);
    private static readonly QuantitySum _pages = new("pages", null);
    private static readonly RecordRate _campaign = new(RecordKey.Campaign);
    private static readonly EventTrend _trend = new("click", 7, 23);
    private static readonly EventPace _pace = new(null);
    private static readonly Touch _first = new(TouchEnd.First, TouchWord.Channel);
    private static readonly LocalTime _hour = new(LeadMoment.LastActivity, ClockPart.Hour);
    private static readonly TitleWord _title = new("title", AttributeOwner.Lead, TitlePart.Seniority);
    private static readonly EventCount _web = new("web", 7)
    {
        By = EventBy.Group,
        Types = new WordSet(["visit", "chat"]),
    };

    private static readonly EventCount _machine = new(null, null) { By = EventBy.Machine, Mail = MailTypes.None };
    private static readonly EventCount _human = new("open", 30) { By = EventBy.Human, Mail = MailTypes.None };
    private static readonly ActiveDays _mail = new(7) { Type = "mail", By = EventBy.Channel };
    private static readonly EventCount _page = new("/price", 1) { By = EventBy.Detail, Detail = "page" };

    public static TheoryData<Feature, string, string> Meanings { get; } = new()
    {
        { _size, "size", "The number in the lead's 'size'." },
        { _industry, "account.industry", "The word in the account's 'industry'." },
        { _founded, "account.founded.days_ago", "Days from the account's 'founded' to the as-of date." },
        { new LeadAge(), "lead_age", "Days since the lead was created." },
        { _clicks, "click.count_30d", "How many 'click' events there were in the last 30 days." },
        { new EventCount(null, null), "events.count", "How many events there were so far." },
        { _lastClick, "click.days_since_last", "Days since the last of the 'click' events." },
        { new EventRecency(null), "events.days_since_last", "Days since the last of the events." },
        { _active, "active_days_7d", "On how many different days anything happened in the last 7 days." },
        { _trend, "click.trend_7d_23d",
            "How many more 'click' events a day there were in the last 7 days than in the 23 days before." },
        { _pace, "events.a_day", "How many events a day there were since the first of them." },
        {
            new LongestSilence(), "longest_silence",
            "Days of the longest time between two events one after the other."
        },
        { _first, "first_channel", "The channel of the first event that has one." },
        { new Touch(TouchEnd.Last, TouchWord.Type), "last_event", "What the last event was." },
        { _hour, "last_active_hour", "The hour of the last event, in the funnel's time zone." },
        { new EmailKind(), "email_kind",
            "What kind of domain the lead's email address has, such as free-mail or company." },
        { _title, "title.seniority", "The seniority that the lead's 'title' tells." },
        { _web, "group.web.count_7d", "How many events of the group 'web' there were in the last 7 days." },
        { _machine, "machine.mail.count", "How many machine-like 'mail' events there were so far." },
        { _human, "human.open.count_30d", "How many 'open' events by people there were in the last 30 days." },
        { _mail, "channel.mail.active_days_7d",
            "On how many different days there were events by the channel 'mail' in the last 7 days." },
        { _page, "page./price.count_1d", "How many events with the page '/price' there were in the last day." },
        { new AccountFact(AccountFactKind.Engaged), "account.engaged_90d",
            "Other people of the account who did something in the last 90 days." },
        { _pages, "pages.sum", "The sum of 'pages' over the events so far." },
        {
            _campaign, "campaign_record",
            "Share of earlier leads of the same campaign that converted, mixed with that of its parent group."
        },
    };

    public static TheoryData<Feature, double?, string> Numbers { get; } = new()
    {
        { _size, null, "size: not known" },
        { _size, 0, "size: 0" },
        { _size, 12.345, "size: 12.35" },
        { _size, 0.00123, "size: 0.0012" },
        { _size, 2015, "size: 2015" },
        { _size, 19_649, "size: 19,649" },
        { _employees, null, "the account's employees: not known" },
        { _employees, 250, "the account's employees: 250" },
        { _founded, null, "the account's founded: not known" },
        { _founded, 0, "the account's founded: less than a day ago" },
        { _founded, 1, "the account's founded: 1 day ago" },
        { _founded, 30.6, "the account's founded: 31 days ago" },
        { _founded, 3650.2, "the account's founded: 3,650 days ago" },
        { new LeadAge(), null, "the age of the lead is not known" },
        { new LeadAge(), 0, "the lead is less than a day old" },
        { new LeadAge(), 1, "the lead is 1 day old" },
        { _clicks, null, "'click' events in the last 30 days are not known" },
        { _clicks, 0, "no 'click' events in the last 30 days" },
        { _clicks, 1, "1 'click' event in the last 30 days" },
        { _clicks, 3, "3 'click' events in the last 30 days" },
        { new EventCount(null, null), 2, "2 events so far" },
        { _lastClick, null, "no 'click' events so far" },
        { _lastClick, 0, "last 'click' less than a day ago" },
        { _lastClick, 0.99, "last 'click' less than a day ago" },
        { _lastClick, 1.04, "last 'click' 1 day ago" },
        { _lastClick, 1.85, "last 'click' 1.9 days ago" },
        { _lastClick, 9.96, "last 'click' 10 days ago" },
        { _lastClick, 538.37, "last 'click' 538 days ago" },
        { new EventRecency(null), 2.5, "last event 2.5 days ago" },
        { _active, null, "active days in the last 7 days are not known" },
        { _active, 0, "not active in the last 7 days" },
        { _active, 1, "active on 1 day in the last 7 days" },
        { _active, 4, "active on 4 different days in the last 7 days" },
        { _trend, null, "whether 'click' events become more is not known" },
        { _trend, 0.5, "'click' events become more: 0.5 a day in 7 days, against the 23 before" },
        { _trend, -0.25, "'click' events become fewer: 0.25 a day in 7 days, against the 23 before" },
        { _trend, 0, "as many 'click' events in the last 7 days as before" },
        { _pace, null, "no events so far" },
        { _pace, 1.5, "1.5 events a day since the first" },
        { new LongestSilence(), null, "fewer than two events so far" },
        { new LongestSilence(), 12.2, "longest silence: 12 days" },
        { _hour, null, "the hour of the last event is not known" },
        { _hour, 14, "the last event: 14 o'clock" },
        { _web, 1, "1 event of the group 'web' in the last 7 days" },
        { _web, 4, "4 events of the group 'web' in the last 7 days" },
        { _machine, 0, "no machine-like 'mail' events so far" },
        { _human, 2, "2 'open' events by people in the last 30 days" },
        { _mail, 0, "no events by the channel 'mail' in the last 7 days" },
        { _mail, 2, "events by the channel 'mail' on 2 different days in the last 7 days" },
        { _page, 2, "2 events with the page '/price' in the last day" },
        { new AccountFact(AccountFactKind.OpenDeals), 2, "open opportunities of the account: 2" },
        { new AccountFact(AccountFactKind.Roles), null,
            "different roles of the lead and the others of the account who are engaged: not known" },
        { _pages, null, "pages so far: not known" },
        { _pages, 0, "pages so far: 0" },
        { _pages, 17, "pages so far: 17" },
        { _campaign, null, "no track record of its campaign" },
        { _campaign, 0, "earlier leads of its campaign converted at about 0.0 %" },
        { new RecordRate(RecordKey.Source), 0.1234, "earlier leads of its source converted at about 12.3 %" },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void A_feature_has_a_name_and_says_what_it_means(Feature feature, string name, string meaning) =>
        Assert.Equal((name, meaning), (feature.Name, feature.Meaning));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_said_in_words(Feature feature, double? number, string words) => Assert.Equal(
        words, feature.Describe(number is { } known ? FeatureValue.Of(known) : FeatureValue.Missing));

    [Fact]
    public void A_word_is_said_in_words()
    {
        Assert.Equal("country is 'DE'", _country.Describe(FeatureValue.Of("DE")));
        Assert.Equal("the account's industry is not known", _industry.Describe(FeatureValue.Missing));
        Assert.Equal("the account's industry is 'steel'", _industry.Describe(FeatureValue.Of("steel")));
    }

    [Fact]
    public void A_touch_a_title_and_an_address_are_said_in_words()
    {
        Assert.Equal("the first channel is 'mail'", _first.Describe(FeatureValue.Of("mail")));
        Assert.Equal("no first channel so far", _first.Describe(FeatureValue.Missing));
        Assert.Equal("title tells the seniority 'vp'", _title.Describe(FeatureValue.Of("vp")));
        Assert.Equal("title tells no seniority", _title.Describe(FeatureValue.Missing));
        Assert.Equal("the email address is of a company domain", new EmailKind().Describe(FeatureValue.Of("company")));
        Assert.Equal(
            "the lead's creation: Monday",
            new LocalTime(LeadMoment.Creation, ClockPart.Weekday).Describe(FeatureValue.Of("Monday")));
    }

    [Fact]
    public void Every_kind_of_feature_is_heard_here()
    {
        var heard = Meanings.Select(row => row.Data.Item1.GetType()).Distinct().Order(ByName).ToList();
        var all = typeof(Feature).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Feature)) && !type.IsAbstract).Order(ByName);
        Assert.Equal(all, heard);
    }

    [Fact]
    public void Whose_record_a_feature_needs_is_declared()
    {
        Assert.Equal(
            [FeatureContext.Lead, FeatureContext.Account, FeatureContext.Campaign, FeatureContext.Lead],
            new Feature[] { _size, _industry, _campaign, _clicks }.Select(one => one.Needs));
    }

    [Fact]
    public void Features_of_one_lead_are_what_a_hand_counts()
    {
        var snapshot = new HandFunnel(new("size", AttributeKind.Number), new("born", AttributeKind.Date))
        {
            Quantities = ["pages"],
        }.Lead("A", attributes: [AttributeValue.Of(12), AttributeValue.Of(19_722.25)])
            .Event("A", "click", 9.5, 3).Event("A", "click", 9, double.NaN).Event("A", "visit", 3, 4)
            .Event("A", "click", 2.75).At("A", 10);
        float Of(Feature feature) => feature.Of(snapshot, FrozenTrackRecords.None).Number;

        Assert.Equal([3, 2], [Of(new EventCount("click", null)), Of(new EventCount("click", 7))]);
        Assert.Equal(4, Of(new EventCount(null, 30)));
        Assert.Equal([0.5f, 7], [Of(new EventRecency("click")), Of(new EventRecency("visit"))]);
        Assert.Equal([3, 2], [Of(new ActiveDays(null)), Of(new ActiveDays(7))]);
        Assert.Equal([7, 3], [Of(new QuantitySum("pages", null)), Of(new QuantitySum("pages", 7))]);
        Assert.Equal([12, 10], [Of(new AttributeNumber("size", AttributeOwner.Lead)), Of(new LeadAge())]);
        Assert.Equal(10 + 19_723 - 19_722.25f, Of(new AttributeDate("born", AttributeOwner.Lead)));
        Assert.Equal(float.NaN, Of(new EventRecency("chat")));
        Assert.Equal(float.NaN, Of(new AttributeNumber("employees", AttributeOwner.Account)));
    }

    private static Comparer<Type> ByName { get; } =
        Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));
}
