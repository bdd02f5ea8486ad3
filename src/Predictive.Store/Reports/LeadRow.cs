namespace Predictive.Store.Reports;

/// <summary>A row of the leads, as its table holds it.</summary>
internal sealed class LeadRow
{
    public required string LeadId { get; set; }

    public string? CreatedAt { get; set; }

    public string? Email { get; set; }

    public string? Company { get; set; }

    public string? AccountId { get; set; }

    public string? CampaignId { get; set; }

    public string? Source { get; set; }

    public double? Points { get; set; }

    public string Attributes { get; set; } = "{}";

    public string ToldAt { get; set; } = "";

    public string ChangedAt { get; set; } = "";
}
