namespace Predictive.Data;

/// <summary>Everything the funnel's tables say, before anything is cut to a date.</summary>
public sealed class FunnelRecords
{
    /// <summary>
    /// The attributes a lead has (its own, then its contact's), in the order of <see cref="Lead.Attributes"/>.
    /// </summary>
    public required IReadOnlyList<AttributeColumn> LeadColumns { get; init; }

    /// <summary>The attributes an account has, in the order of <see cref="Account.Attributes"/>.</summary>
    public IReadOnlyList<AttributeColumn> AccountColumns { get; init; } = [];

    /// <summary>
    /// The names of the numbers that events carry, in the order of <see cref="FunnelEvent.Quantities"/>.
    /// </summary>
    public IReadOnlyList<string> EventQuantities => Events.Quantities;

    /// <summary>
    /// What the field history calls <see cref="Lead.Email"/>; null where the tables have no such column.
    /// </summary>
    public string? EmailField { get; init; }

    /// <summary>What the field history calls <see cref="Lead.Company"/>; null without such a column.</summary>
    public string? CompanyField { get; init; }

    /// <summary>The leads, unique by id, in the order of their file.</summary>
    public required IReadOnlyList<Lead> Leads { get; init; }

    /// <summary>The events, each of a known lead: lead by lead, and each lead's latest first.</summary>
    public EventLog Events { get; init; } = EventLog.Empty;

    /// <summary>Whether events were given at all; without them no events means not known, rather than none.</summary>
    public bool EventsKnown { get; init; } = true;

    /// <summary>Whether what sales did may describe a lead; the funnel file has to ask for it.</summary>
    public bool SalesTouchesDescribe { get; init; }

    /// <summary>Which types of events belong together, and which are about mails.</summary>
    public EventMeanings EventMeanings { get; init; } = EventMeanings.ByName;

    /// <summary>Where the funnel's days begin and end.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The accounts, unique by id.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>
    /// What others of the accounts did, by lead, where it is told and not found in these tables: so a request tells it.
    /// Null where the tables have it; a lead without an entry is one of whom it is not known.
    /// </summary>
    public IReadOnlyDictionary<string, AccountActivity>? AccountActivity { get; init; }

    /// <summary>The campaigns, unique by id.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    /// <summary>The opportunities, each of at least one known lead.</summary>
    public IReadOnlyList<Opportunity> Opportunities { get; init; } = [];

    /// <summary>What sales said of leads.</summary>
    public IReadOnlyList<Disposition> Dispositions { get; init; } = [];

    /// <summary>How fields of leads changed.</summary>
    public IReadOnlyList<FieldChange> FieldHistory { get; init; } = [];

    /// <summary>How the points of an existing score changed, each of a known lead.</summary>
    public IReadOnlyList<PointsChange> PointsHistory { get; init; } = [];

    /// <summary>
    /// Whether the tables tell how points changed, so that a lead without a change had none; else
    /// <see cref="Lead.Points"/> are those of the export.
    /// </summary>
    public bool PointsHaveHistory { get; init; }

    /// <summary>When the rules of their time made leads MQLs.</summary>
    public IReadOnlyList<MqlDate> MqlDates { get; init; } = [];

    /// <summary>Whether the tables tell when leads became MQLs, so that one without a date never was.</summary>
    public bool MqlsKnown { get; init; }

    /// <summary>Whether the tables tell when sales worked leads, so that one without a date was not worked.</summary>
    public bool WorkedKnown { get; init; }

    /// <summary>
    /// The last moment these tables know of (UTC): the funnel file's, else the latest creation, event or outcome.
    /// Null in a funnel without dates.
    /// </summary>
    public DateTime? KnownOn { get; init; }
}
