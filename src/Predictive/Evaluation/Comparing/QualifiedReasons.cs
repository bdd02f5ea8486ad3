namespace Predictive.Evaluation.Comparing;

/// <summary>Why leads changed sides.</summary>
/// <param name="Asked">How many of them were asked: all, or some spread evenly over them.</param>
/// <param name="Features">The features that part them from all leads most, the strongest first.</param>
/// <param name="Rules">The scoring rules that do; empty where points come without rules.</param>
public sealed record QualifiedReasons(
    int Asked, IReadOnlyList<ReasonOfMany> Features, IReadOnlyList<ReasonOfMany> Rules);
