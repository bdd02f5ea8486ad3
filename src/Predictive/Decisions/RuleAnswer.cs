namespace Predictive.Decisions;

/// <summary>What the scoring rules say of one lead as of a date.</summary>
/// <param name="Points">The points; NaN where they are not known.</param>
/// <param name="IsMql">Whether it is a rule MQL, vetoes and grades included.</param>
public readonly record struct RuleAnswer(double Points, bool IsMql)
{
    /// <summary>Nothing is known.</summary>
    public static RuleAnswer Unknown { get; } = new(double.NaN, false);

    /// <summary>
    /// By the scoring rules, else by the funnel's existing points and their threshold, else by whether the rules of its
    /// time had made the lead an MQL, which gives 1 point or none.
    /// </summary>
    public static RuleAnswer Of(Snapshots.Snapshot snapshot, ScoringRules? rules, double? threshold)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return rules is not null ? rules.AnswerOn(snapshot)
            : snapshot.Points is { } points ? new RuleAnswer(points, points >= threshold)
            : snapshot.WasMql is { } mql ? new RuleAnswer(mql ? 1 : 0, mql)
            : Unknown;
    }
}
