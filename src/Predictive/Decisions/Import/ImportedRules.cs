namespace Predictive.Decisions.Import;

/// <summary>Scoring rules of another tool as a rules file.</summary>
/// <param name="Yaml">The file's text, which <see cref="ScoringRulesFile"/> reads.</param>
/// <param name="Carried">How many rules were carried over.</param>
/// <param name="Notes">What was not carried over, or has to be looked at, in words.</param>
public sealed record ImportedRules(string Yaml, int Carried, IReadOnlyList<string> Notes);
