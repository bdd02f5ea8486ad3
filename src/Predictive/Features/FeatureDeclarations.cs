using Predictive.Data;
using Predictive.Data.Drafting;

namespace Predictive.Features;

/// <summary>Every feature that a funnel of a given shape can have: the one place where they are declared.</summary>
internal static class FeatureDeclarations
{
    /// <summary>At most this many types of events get features of their own: those that most leads have.</summary>
    public const int MostEventTypes = 40;

    /// <summary>At most this many channels get features of their own.</summary>
    public const int MostChannels = 12;

    /// <summary>At most this many words of a detail get features of their own.</summary>
    public const int MostWords = 12;

    /// <summary>
    /// From so many conversions on, features are declared that few conversions cannot teach: weekdays and hours, and
    /// what others of the account did. On 10,000 simulated leads with 900 conversions they cost 0.006 of AUC.
    /// </summary>
    public const int ManyConversions = 2_000;

    private static readonly int?[] _windows = [null, 1, 7, 30, 90];

    /// <summary>Declares the features, in an order that the order of columns and rows cannot change.</summary>
    public static IEnumerable<Feature> For(FunnelShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var hasMany = shape.Conversions >= ManyConversions;
        return
        [
            .. Attributes(shape.LeadColumns, AttributeOwner.Lead),
            .. Attributes(shape.AccountColumns, AttributeOwner.Account),
            .. Person(shape),
            .. hasMany && shape.HasCreation ? Clock(LeadMoment.Creation) : [],
            .. shape.EventTypes.Count > 0 ? AllActivity(shape) : [],
            .. hasMany && shape.EventTypes.Count > 0 ? Clock(LeadMoment.LastActivity) : [],
            .. shape.EventTypes.SelectMany(OfType),
            .. shape.Groups.SelectMany(OfGroup),
            .. shape.Channels.SelectMany(OfChannel),
            .. shape.Details.SelectMany(OfWord),
            .. shape.Mails is { } mails ? PeopleAndMachines(mails) : [],
            .. shape.Quantities.SelectMany(Quantity),
            .. hasMany && shape.HasAccountPeople
                ? Enum.GetValues<AccountFactKind>().Select(Feature (what) => new AccountFact(what))
                : [],
            .. Enum.GetValues<RecordKey>().Where(shape.Records.Contains).Select(key => new RecordRate(key)),
        ];
    }

    private static IEnumerable<Feature> Attributes(IEnumerable<AttributeColumn> columns, AttributeOwner owner) =>
        columns.Where(column => column.KnownWhen is not KnownWhen.Outcome)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .SelectMany(column => column.Kind switch
            {
                AttributeKind.Number => (Feature[])[new AttributeNumber(column.Name, owner)],
                AttributeKind.Category => [new AttributeWord(column.Name, owner), .. Titles(column.Name, owner)],
                AttributeKind.Date => [new AttributeDate(column.Name, owner)],
            });

    /// <summary>A column that is called a title of a job tells seniority and function.</summary>
    private static IEnumerable<Feature> Titles(string column, AttributeOwner owner) =>
        new NameWords(column) is var words && (words.HasAny("title", "jobtitle") || words.All is ["position"])
            ? Enum.GetValues<TitlePart>().Select(part => new TitleWord(column, owner, part))
            : [];

    private static IEnumerable<Feature> Person(FunnelShape shape) =>
    [
        .. shape.HasSeveralAges ? (Feature[])[new LeadAge()] : [],
        .. shape.HasEmails ? (Feature[])[new EmailKind()] : [],
    ];

    private static IEnumerable<Feature> AllActivity(FunnelShape shape) =>
    [
        .. _windows.Select(days => new EventCount(null, days)),
        .. _windows.Select(days => new ActiveDays(days)),
        new EventRecency(null),
        new EventTrend(null, Days: 7, Before: 23),
        new EventPace(null),
        new LongestSilence(),
        .. Touches(TouchWord.Type),
        .. shape.Channels.Count > 1 ? Touches(TouchWord.Channel) : [],
        .. shape.HasEventCampaigns ? Touches(TouchWord.Campaign) : [],
    ];

    private static IEnumerable<Feature> OfType(string type) =>
    [
        .. _windows.Select(days => new EventCount(type, days)),
        new EventRecency(type),
    ];

    private static IEnumerable<Feature> OfGroup((string Name, WordSet Types) group) => Several(
        days => new EventCount(group.Name, days) { By = EventBy.Group, Types = group.Types },
        days => new ActiveDays(days) { Type = group.Name, By = EventBy.Group, Types = group.Types },
        new EventRecency(group.Name) { By = EventBy.Group, Types = group.Types },
        new EventTrend(group.Name, Days: 7, Before: 23) { By = EventBy.Group, Types = group.Types },
        new EventPace(group.Name) { By = EventBy.Group, Types = group.Types });

    private static IEnumerable<Feature> OfChannel(string channel) => Several(
        days => new EventCount(channel, days) { By = EventBy.Channel },
        days => new ActiveDays(days) { Type = channel, By = EventBy.Channel },
        new EventRecency(channel) { By = EventBy.Channel },
        new EventTrend(channel, Days: 7, Before: 23) { By = EventBy.Channel },
        new EventPace(channel) { By = EventBy.Channel });

    private static IEnumerable<Feature> OfWord((string Detail, string Word) one) =>
    [
        .. _windows.Select(days => new EventCount(one.Word, days) { By = EventBy.Detail, Detail = one.Detail }),
    ];

    /// <summary>Opens and clicks of people by type, and those of machines all together.</summary>
    private static IEnumerable<Feature> PeopleAndMachines(MailTypes mails) =>
    [
        .. from type in mails.Opens.Concat(mails.Clicks).Distinct(StringComparer.Ordinal)
            from days in _windows
            select new EventCount(type, days) { By = EventBy.Human, Mail = mails },
        .. _windows.Select(days => new EventCount(null, days) { By = EventBy.Machine, Mail = mails }),
        new EventRecency(null) { By = EventBy.Human, Mail = mails },
    ];

    private static IEnumerable<Feature> Quantity(string quantity) =>
        _windows.Select(days => new QuantitySum(quantity, days));

    private static IEnumerable<Feature> Several(
        Func<int?, Feature> count, Func<int?, Feature> days, params IEnumerable<Feature> others) =>
        [.. _windows.Select(count), .. _windows.Select(days), .. others];

    private static IEnumerable<Feature> Touches(TouchWord what) =>
        Enum.GetValues<TouchEnd>().Select(end => new Touch(end, what));

    private static IEnumerable<Feature> Clock(LeadMoment moment) =>
        Enum.GetValues<ClockPart>().Select(part => new LocalTime(moment, part));
}
