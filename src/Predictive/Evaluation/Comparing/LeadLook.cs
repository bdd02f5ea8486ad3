namespace Predictive.Evaluation.Comparing;

/// <summary>A look at a compared lead: what each side said of it as of then.</summary>
/// <param name="Day">When, in days since Monday, 1970-01-05 (UTC); NaN without dates.</param>
/// <param name="Likelihood">The likelihood of the lead as of then.</param>
/// <param name="IsPredictedMql">Whether the version's own cut or policy made it an MQL.</param>
/// <param name="Points">The rule points it had; NaN where the rules gave none.</param>
/// <param name="IsRuleMql">Whether the scoring rules made it an MQL, vetoes and grades included.</param>
/// <param name="Kind">Which of the looks that every lead gets it is, from 0; -1 where looks depend on the lead.</param>
/// <param name="Place">Where whoever asks finds the snapshot.</param>
public readonly record struct LeadLook(
    double Day, double Likelihood, bool IsPredictedMql, double Points, bool IsRuleMql, int Kind = -1, int Place = 0)
{
    /// <summary>The week, Monday to Sunday.</summary>
    public int Week => (int)Math.Floor(Day / 7);
}
