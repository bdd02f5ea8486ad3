using Predictive.Data;

namespace Predictive.Snapshots;

/// <summary>
/// Everything that was known about a lead at or before its as-of date, and nothing else. Features, rules and people see
/// snapshots, never the records, so that a leak cannot even be typed.
/// </summary>
public sealed class Snapshot
{
    internal Snapshot()
    {
    }

    /// <summary>The lead's id.</summary>
    public required string LeadId { get; init; }

    /// <summary>The account's id, where it was known.</summary>
    public string? AccountId { get; init; }

    /// <summary>The campaign's id, where it was known.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The lead source, where it was known.</summary>
    public string? Source { get; init; }

    /// <summary>The date up to which everything here was known; null in a table without dates.</summary>
    public AsOfDate? AsOf { get; init; }

    /// <summary>When the lead was created (UTC), if known.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>Where the funnel's days begin and end.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What kind of email address the lead had; null where none was known. The address never is.</summary>
    public string? EmailKind { get; init; }

    /// <summary>Days since the lead was created; null in a table without dates.</summary>
    public double? AgeDays { get; init; }

    /// <summary>The lead's attributes as they were.</summary>
    public required AttributeSet Attributes { get; init; }

    /// <summary>The account's attributes; null where no account was known.</summary>
    public AttributeSet? Account { get; init; }

    /// <summary>What others of the account had done by then; null where the account, or this, is not known.</summary>
    public AccountActivity? AccountActivity => AccountLook?.Value;

    internal Lazy<AccountActivity?>? AccountLook { get; init; }

    /// <summary>
    /// The events known by then, latest first; equal times stand in an order that the files' order cannot change.
    /// </summary>
    public KnownEvents Events { get; init; }

    /// <summary>Whether events were given at all; if not, that there are none here says nothing.</summary>
    public bool EventsKnown { get; init; } = true;

    /// <summary>
    /// What sales had done by then, in the same order; only scoring rules may ask for it, unless the funnel file says
    /// otherwise, since a sales call says more about sales than about the lead.
    /// </summary>
    public KnownEvents SalesTouches { get; init; }

    /// <summary>The names of the numbers that events carry.</summary>
    public IReadOnlyList<string> EventQuantities { get; init; } = [];

    /// <summary>The points of an existing score, where the funnel has one.</summary>
    public double? Points { get; init; }

    /// <summary>
    /// Whether the rules of their time had made the lead an MQL; null where the funnel does not tell.
    /// </summary>
    public bool? WasMql { get; init; }

    /// <summary>
    /// When sales last gave the lead back to marketing (UTC); null where it had not, or nobody tells.
    /// </summary>
    public DateTime? RecycledAt { get; init; }

    /// <summary>The same snapshot for someone who does not know the account.</summary>
    public Snapshot WithoutAccount() => new()
    {
        LeadId = LeadId,
        AccountId = AccountId,
        CampaignId = CampaignId,
        Source = Source,
        AsOf = AsOf,
        CreatedAt = CreatedAt,
        TimeZone = TimeZone,
        EmailKind = EmailKind,
        AgeDays = AgeDays,
        Attributes = Attributes,
        Account = null,
        Events = Events,
        EventsKnown = EventsKnown,
        SalesTouches = SalesTouches,
        EventQuantities = EventQuantities,
        Points = Points,
        WasMql = WasMql,
        RecycledAt = RecycledAt,
    };
}
