namespace Predictive.Health;

/// <summary>Something that whoever trains on this funnel should know.</summary>
/// <param name="Look">Which look gave it.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Sentence">What was seen, with its figures.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record DataFinding(DataLook Look, FindingSeverity Severity, string Sentence, string Advice);
