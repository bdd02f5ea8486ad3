namespace Predictive.Store.Reports;

/// <summary>A row of the outcomes, as its table holds it.</summary>
internal sealed class OutcomeRow
{
    public const string Columns =
        """
        lead_id AS LeadId, outcome_id AS OutcomeId, kind AS Kind, occurred_at AS OccurredAt,
        opportunity_id AS OpportunityId, amount AS Amount, prediction_id AS PredictionId
        """;

    public string LeadId { get; set; } = "";

    public string OutcomeId { get; set; } = "";

    public string Kind { get; set; } = "";

    public string OccurredAt { get; set; } = "";

    /// <summary>Of a lead's only opportunity, which has no id of its own, the lead's.</summary>
    public string? OpportunityId { get; set; }

    public double? Amount { get; set; }

    public string? PredictionId { get; set; }

    public OutcomeReport Read() => new()
    {
        LeadId = LeadId,
        Id = OutcomeId,
        Kind = Enum.Parse<OutcomeKind>(Kind, ignoreCase: true),
        At = Moment.Read(OccurredAt),
        Opportunity = OpportunityId == LeadId ? null : OpportunityId,
        Amount = Amount,
        PredictionId = PredictionId,
    };
}
