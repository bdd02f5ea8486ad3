namespace Predictive;

/// <summary>What another tool was last told of a lead.</summary>
/// <param name="Likelihood">The likelihood, from 0 to 1.</param>
/// <param name="IsMql">Whether it was an MQL.</param>
/// <param name="Grade">The grade; null where the policy has none.</param>
/// <param name="MqlSince">Since when it was an MQL (UTC); null where it was none, or without dates.</param>
public sealed record WrittenScore(double Likelihood, bool IsMql, string? Grade, DateTime? MqlSince = null)
{
    /// <summary>What the tool is told of a lead now.</summary>
    public static WrittenScore Of(ScoredLead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return new WrittenScore(
            lead.Score.Likelihood.Value, lead.IsPredictedMql, lead.Decision.Grade, lead.MqlSince);
    }

    /// <summary>Whether the grade or the decision is another; the likelihood alone makes no news.</summary>
    public bool IsNewsAfter(WrittenScore? before) =>
        before is null || IsMql != before.IsMql || Grade != before.Grade;
}
