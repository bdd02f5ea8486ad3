namespace Predictive.Store.Reports;

/// <summary>The columns of the leads, under the names of <see cref="LeadRow"/>.</summary>
internal static class LeadColumns
{
    public const string All =
        """
        lead_id AS LeadId, created_at AS CreatedAt, email AS Email, company AS Company, account_id AS AccountId,
        campaign_id AS CampaignId, source AS Source, points AS Points, attributes AS Attributes, told_at AS ToldAt,
        changed_at AS ChangedAt
        """;

    public const string Update =
        """
        UPDATE leads SET created_at = @CreatedAt, email = @Email, company = @Company, account_id = @AccountId,
          campaign_id = @CampaignId, source = @Source, points = @Points, attributes = @Attributes,
          changed_at = @ChangedAt
        WHERE lead_id = @LeadId
        """;
}
