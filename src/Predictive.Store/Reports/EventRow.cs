namespace Predictive.Store.Reports;

/// <summary>A row of the events, as its table holds it.</summary>
internal sealed class EventRow
{
    public const string Columns =
        """
        lead_id AS LeadId, event_id AS EventId, type AS Type, occurred_at AS OccurredAt, learned_at AS LearnedAt,
        by_sales AS BySales, campaign_id AS CampaignId, channel AS Channel, details AS Details
        """;

    public string LeadId { get; set; } = "";

    public string EventId { get; set; } = "";

    public string Type { get; set; } = "";

    public string OccurredAt { get; set; } = "";

    public string LearnedAt { get; set; } = "";

    public long BySales { get; set; }

    public string? CampaignId { get; set; }

    public string? Channel { get; set; }

    public string? Details { get; set; }

    public EventReport Read() => new()
    {
        LeadId = LeadId,
        Id = EventId,
        Type = Type,
        At = Moment.Read(OccurredAt),
        LearnedAt = Moment.Read(LearnedAt),
        BySales = BySales != 0,
        Campaign = CampaignId,
        Channel = Channel,
        Details = JsonText.Read(Details),
    };
}
