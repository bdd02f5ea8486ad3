namespace Predictive.Decisions;

/// <summary>Scoring rules that were in force for a time, in days of the funnel.</summary>
/// <param name="From">The first day; null for ever since.</param>
/// <param name="Until">The last day; null for ever after.</param>
/// <param name="Rules">The rules of that time, without versions of their own.</param>
public sealed record RuleVersion(DateOnly? From, DateOnly? Until, ScoringRules Rules)
{
    /// <summary>Whether the rules were in force on a day.</summary>
    public bool Covers(DateOnly day) => !(day < From) && !(day > Until);
}
