namespace Predictive.Data;

/// <summary>A person who may become revenue, as the funnel's tables know them.</summary>
public sealed class Lead
{
    /// <summary>The lead's id in its own system, unique in the funnel.</summary>
    public required string Id { get; init; }

    /// <summary>When the lead came into being (UTC); null only in a table without dates.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>
    /// The place in time of a lead without dates, by the funnel's order column; null where there is none.
    /// </summary>
    public double? Order { get; init; }

    /// <summary>The lead's account; null where it is not known.</summary>
    public string? AccountId { get; init; }

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

    /// <summary>When sales first worked the lead; null where it is not known or did not happen.</summary>
    public DateTime? WorkedAt { get; init; }
}
