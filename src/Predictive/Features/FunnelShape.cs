using Predictive.Data;
using Predictive.Snapshots;

namespace Predictive.Features;

/// <summary>What a funnel has that features can be made of, as seen in the snapshots to learn from.</summary>
internal sealed record FunnelShape
{
    public required IReadOnlyList<AttributeColumn> LeadColumns { get; init; }

    public required IReadOnlyList<AttributeColumn> AccountColumns { get; init; }

    /// <summary>What happens, the types that most leads have.</summary>
    public required IReadOnlyList<string> EventTypes { get; init; }

    /// <summary>Which types belong together.</summary>
    public required IReadOnlyList<(string Name, WordSet Types)> Groups { get; init; }

    /// <summary>What mails are; null where machines cannot be told from people.</summary>
    public required MailTypes? Mails { get; init; }

    /// <summary>The channels that most leads have.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The words beside the types that most leads have, by what they are called.</summary>
    public required IReadOnlyList<(string Detail, string Word)> Details { get; init; }

    public required bool HasEventCampaigns { get; init; }

    public required IReadOnlyList<string> Quantities { get; init; }

    public required IReadOnlySet<RecordKey> Records { get; init; }

    public required bool HasSeveralAges { get; init; }

    /// <summary>How many leads converted, each by the share of its snapshots that say so.</summary>
    public required double Conversions { get; init; }

    /// <summary>Whether leads say when they were created.</summary>
    public required bool HasCreation { get; init; }

    public required bool HasEmails { get; init; }

    /// <summary>Whether anything is known of what others of the accounts did.</summary>
    public required bool HasAccountPeople { get; init; }

    public static FunnelShape Of(IReadOnlyList<LabelledSnapshot> snapshots, GrowingTrackRecords records)
    {
        var census = new ActivityCensus(snapshots.Select(one => one.Snapshot));
        var meanings = snapshots.Select(one => one.Snapshot.Events.Reader?.Meanings).OfType<EventMeanings>()
            .FirstOrDefault() ?? EventMeanings.ByName;
        var types = census.Types(FeatureDeclarations.MostEventTypes);
        return new()
        {
            LeadColumns = snapshots[0].Snapshot.Attributes.Columns,
            AccountColumns = snapshots.Select(one => one.Snapshot.Account).OfType<AttributeSet>().FirstOrDefault()
                ?.Columns ?? [],
            EventTypes = types,
            Groups = EventNames.GroupsOf(types, meanings),
            Mails = EventNames.MailsOf(types, meanings),
            Channels = census.Channels(FeatureDeclarations.MostChannels),
            Details = census.Words(FeatureDeclarations.MostWords),
            HasEventCampaigns = census.HasCampaigns,
            Quantities = [.. snapshots[0].Snapshot.EventQuantities.Order(StringComparer.Ordinal)],
            Records = Enum.GetValues<RecordKey>().Where(records.Has).ToHashSet(),
            HasSeveralAges = snapshots.DistinctBy(one => Math.Round(one.Snapshot.AgeDays ?? 0)).Skip(1).Any(),
            Conversions = snapshots.Where(one => one.Converted).Sum(one => one.Weight),
            HasCreation = snapshots.Any(one => one.Snapshot.CreatedAt is not null),
            HasAccountPeople = snapshots.Any(one => one.Snapshot.AccountActivity is not null),
            HasEmails = snapshots.Any(one => one.Snapshot.EmailKind is not null),
        };
    }
}
