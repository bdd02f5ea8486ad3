namespace Predictive.Decisions;

/// <summary>What a definition says of one lead.</summary>
/// <param name="Kind">MQL or not.</param>
/// <param name="Priority">How soon sales should have it among others: the higher the sooner.</param>
public readonly record struct MqlVerdict(VerdictKind Kind, double Priority);
