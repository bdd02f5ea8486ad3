namespace Predictive.Data;

/// <summary>A person who may become revenue, as the funnel's tables know them.</summary>
public sealed record Lead
{
    /// <summary>The lead's id in its own system, unique in the funnel.</summary>
    public required string Id { get; init; }

    /// <summary>When the lead came into being (UTC); null only in a table without dates.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>
    /// The place in time of a lead without dates, by the funnel's order column; null where there is none.
    /// </summary>
    public double? Order { get; init; }

    /// <summary>
    /// The lead's account by a key of the tables; null where there is none, so that <see cref="Email"/> and
    /// <see cref="Company"/> may find it.
    /// </summary>
    public string? AccountId { get; init; }

    /// <summary>The lead's email address, which is never a feature; null where it is not known.</summary>
    public string? Email { get; init; }

    /// <summary>The name of the lead's company, which is never a feature; null where it is not known.</summary>
    public string? Company { get; init; }

    /// <summary>The campaign the lead came from; null where it is not known.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The lead source; null where it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>One value for each of <see cref="FunnelRecords.LeadColumns"/>, in that order.</summary>
    public required IReadOnlyList<AttributeValue> Attributes { get; init; }

    /// <summary>
    /// Points that today's rules gave, from the column the funnel file names; null where there are none.
    /// </summary>
    public double? Points { get; init; }

    /// <summary>
    /// Whether the lead converted, for a flat table with an outcome column; null in funnels with dated outcomes, and
    /// where the column is empty.
    /// </summary>
    public bool? Outcome { get; init; }

    /// <summary>
    /// When the lead converted (UTC), for a flat table with a dated outcome; null where it did not, or the outcome has
    /// no date.
    /// </summary>
    public DateTime? OutcomeAt { get; init; }

    /// <summary>
    /// When sales first worked the lead: the tables' own date, else the first thing sales did with it; null where it
    /// did not happen or, without <see cref="FunnelRecords.WorkedKnown"/>, nobody knows.
    /// </summary>
    public DateTime? WorkedAt { get; init; }

    /// <summary>
    /// Whether the lead was deleted. It still counts: it was a lead, and did not convert once it was gone.
    /// </summary>
    public bool IsDeleted { get; init; }

    /// <summary>When it was deleted (UTC); null where it was not, or nobody knows.</summary>
    public DateTime? DeletedAt { get; init; }
}
