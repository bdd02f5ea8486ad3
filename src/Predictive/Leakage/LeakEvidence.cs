namespace Predictive.Leakage;

/// <summary>One reason to doubt a column.</summary>
/// <param name="Kind">Which look at the column gave it.</param>
/// <param name="Verdict">How much it weighs by itself.</param>
/// <param name="Sentence">What was seen, in one sentence.</param>
public sealed record LeakEvidence(LeakEvidenceKind Kind, LeakVerdict Verdict, string Sentence);
