namespace Predictive.Evaluation.Treatment;

/// <summary>How far some MQLs are like leads that sales worked.</summary>
/// <param name="Mqls">How many there are, among the rows followed.</param>
/// <param name="Worked">How many of them were worked.</param>
/// <param name="ShareInOverlap">
/// Which share of them, by weight, had a chance of being worked that was large enough to learn from; null where there
/// are none.
/// </param>
/// <param name="EffectiveWorked">
/// How many worked leads of equal weight say as much as the worked ones of the overlap, which stand for unequally many:
/// (sum of weights)² / sum of squares (Kish, 1965).
/// </param>
public sealed record OverlapSide(int Mqls, int Worked, double? ShareInOverlap, double EffectiveWorked);
