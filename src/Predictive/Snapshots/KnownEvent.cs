using Predictive.Data.Events;

namespace Predictive.Snapshots;

/// <summary>An event that was known by the as-of date, seen from there.</summary>
public readonly struct KnownEvent
{
    private readonly EventReader _reader;
    private readonly int _row;
    private readonly ushort _kind;

    internal KnownEvent(EventReader reader, int row, ushort kind, long ticksAgo)
    {
        _reader = reader;
        _row = row;
        _kind = kind;
        TicksAgo = ticksAgo;
    }

    /// <summary>What happened, in the funnel's own words.</summary>
    public string Type => Columns.TypeOf(_row);

    /// <summary>Days before the as-of date; never negative.</summary>
    public double DaysAgo => (double)TicksAgo / TimeSpan.TicksPerDay;

    /// <summary>
    /// Its numbers, in the order of <see cref="Snapshot.EventQuantities"/>; empty where it has none.
    /// </summary>
    public IReadOnlyList<double> Quantities => Columns.QuantitiesOf(_row);

    /// <summary>Its words beside the type, in the order of the funnel's details; empty where it has none.</summary>
    public IReadOnlyList<string?> Details => Columns.DetailsOf(_row);

    /// <summary>Its campaign; null where it is not known.</summary>
    public string? CampaignId => Columns.CampaignWords[CampaignCode];

    /// <summary>Its channel, else that of its campaign; null where it is not known.</summary>
    public string? Channel => _reader.ChannelWords[ChannelCode];

    internal long TicksAgo { get; }

    internal int TypeCode => _kind >> 1;

    internal bool IsBySales => (_kind & 1) != 0;

    internal int CampaignCode => Columns.Campaigns[_row];

    internal int ChannelCode => _reader.ChannelOf(_row);

    private EventColumns Columns => _reader.Columns;

    internal double Quantity(int place) => Columns.Quantities[place][_row];

    internal int DetailCode(int place) => Columns.Details[place][_row];
}
