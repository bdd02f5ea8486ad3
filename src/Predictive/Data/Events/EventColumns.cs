namespace Predictive.Data.Events;

/// <summary>
/// The columns of a log of events: 10 bytes an event for its moment, its type and who did it, and 4 to 8 more for each
/// further column that any event uses.
/// </summary>
internal sealed class EventColumns
{
    /// <summary>The most types there can be: a kind is a type and one bit.</summary>
    public const int MostTypes = (ushort.MaxValue / 2) - 1;

    public EventColumns(IReadOnlyList<string> quantities, IReadOnlyList<string> details)
    {
        QuantityNames = quantities;
        DetailNames = details;
        Quantities = [.. quantities.Select(_ => new EventColumn<double>(double.NaN))];
        Details = [.. details.Select(_ => new EventColumn<int>(0))];
        DetailWords = [.. details.Select(_ => new EventWords())];
    }

    private EventColumns(EventColumns other)
    {
        QuantityNames = other.QuantityNames;
        DetailNames = other.DetailNames;
    }

    public IReadOnlyList<string> QuantityNames { get; }

    public IReadOnlyList<string> DetailNames { get; }

    /// <summary>When it happened, in ticks of UTC.</summary>
    public EventColumn<long> At { get; private init; } = new(-1);

    /// <summary>Twice the code of its type, and one more where sales did it.</summary>
    public EventColumn<ushort> Kinds { get; private init; } = new(0);

    /// <summary>When it was learned of, in ticks of UTC; 0 where that was when it happened.</summary>
    public EventColumn<long> Learned { get; private init; } = new(0);

    public EventColumn<int> Campaigns { get; private init; } = new(0);

    public EventColumn<ushort> Channels { get; private init; } = new(0);

    public EventColumn<double>[] Quantities { get; private init; } = [];

    public EventColumn<int>[] Details { get; private init; } = [];

    public EventWords TypeWords { get; private init; } = new();

    public EventWords CampaignWords { get; private init; } = new();

    public EventWords ChannelWords { get; private init; } = new();

    public EventWords[] DetailWords { get; private init; } = [];

    public long Bytes => At.Bytes + Kinds.Bytes + Learned.Bytes + Campaigns.Bytes + Channels.Bytes
        + Quantities.Sum(column => column.Bytes) + Details.Sum(column => column.Bytes);

    /// <summary>Whether sales did any of so many events.</summary>
    public bool AnyBySales(int count)
    {
        for (var row = 0; row < count; row++)
        {
            if (IsBySales(row))
                return true;
        }

        return false;
    }

    public bool IsBySales(int row) => (Kinds[row] & 1) != 0;

    public string TypeOf(int row) => TypeWords[Kinds[row] >> 1]!;

    public long KnownAt(int row) => Math.Max(At[row], Learned[row]);

    /// <summary>The numbers of an event; empty where it has none.</summary>
    public IReadOnlyList<double> QuantitiesOf(int row)
    {
        if (Array.TrueForAll(Quantities, column => double.IsNaN(column[row])))
            return [];
        return Array.ConvertAll(Quantities, column => column[row]);
    }

    /// <summary>The words beside an event; empty where it has none.</summary>
    public IReadOnlyList<string?> DetailsOf(int row)
    {
        if (Array.TrueForAll(Details, column => column[row] == 0))
            return [];
        return [.. Details.Select((column, place) => DetailWords[place][column[row]])];
    }

    /// <summary>These columns with words whose codes stand in their order; rows stay where they are.</summary>
    public EventColumns InWordOrder()
    {
        var (types, typeCodes) = TypeWords.InOrder();
        var (campaigns, campaignCodes) = CampaignWords.InOrder();
        var (channels, channelCodes) = ChannelWords.InOrder();
        var details = Array.ConvertAll(DetailWords, words => words.InOrder());
        return new EventColumns(this)
        {
            At = At,
            Kinds = Kinds.Changed(kind => (ushort)((typeCodes[kind >> 1] << 1) | (kind & 1))),
            Learned = Learned,
            Campaigns = Campaigns.Changed(code => campaignCodes[code]),
            Channels = Channels.Changed(code => (ushort)channelCodes[code]),
            Quantities = Quantities,
            Details = [.. Details.Select((column, place) => column.Changed(code => details[place].NewCodes[code]))],
            TypeWords = types,
            CampaignWords = campaigns,
            ChannelWords = channels,
            DetailWords = Array.ConvertAll(details, one => one.Words),
        };
    }

    /// <summary>Only these rows, in this order.</summary>
    public EventColumns Ordered(ReadOnlySpan<int> rows)
    {
        var (quantities, details) = (new EventColumn<double>[Quantities.Length], new EventColumn<int>[Details.Length]);
        for (var i = 0; i < quantities.Length; i++)
            quantities[i] = Quantities[i].Ordered(rows);
        for (var i = 0; i < details.Length; i++)
            details[i] = Details[i].Ordered(rows);
        return new EventColumns(this)
        {
            At = At.Ordered(rows),
            Kinds = Kinds.Ordered(rows),
            Learned = Learned.Ordered(rows),
            Campaigns = Campaigns.Ordered(rows),
            Channels = Channels.Ordered(rows),
            Quantities = quantities,
            Details = details,
            TypeWords = TypeWords,
            CampaignWords = CampaignWords,
            ChannelWords = ChannelWords,
            DetailWords = DetailWords,
        };
    }

    /// <summary>The same with another column of what was learned when.</summary>
    public EventColumns LearnedAt(EventColumn<long> learned) => new(this)
    {
        At = At,
        Kinds = Kinds,
        Learned = learned,
        Campaigns = Campaigns,
        Channels = Channels,
        Quantities = Quantities,
        Details = Details,
        TypeWords = TypeWords,
        CampaignWords = CampaignWords,
        ChannelWords = ChannelWords,
        DetailWords = DetailWords,
    };
}
