namespace Predictive.Store.Reports;

/// <summary>A row of the dispositions, as its table holds it.</summary>
internal sealed class DispositionRow
{
    public const string Columns =
        """
        lead_id AS LeadId, disposition_id AS DispositionId, verdict AS Verdict, reason AS Reason, said_by AS SaidBy,
        said_at AS SaidAt
        """;

    public string LeadId { get; set; } = "";

    public string DispositionId { get; set; } = "";

    public string Verdict { get; set; } = "";

    public string? Reason { get; set; }

    public string? SaidBy { get; set; }

    public string SaidAt { get; set; } = "";

    public DispositionReport Read() => new()
    {
        LeadId = LeadId,
        Id = DispositionId,
        Verdict = Verdict,
        Reason = Reason,
        By = SaidBy,
        At = Moment.Read(SaidAt),
    };
}
