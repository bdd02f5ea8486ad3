namespace Predictive.Evaluation.Comparing;

/// <summary>The pairs of MQLs that are compared.</summary>
/// <param name="EqualVolume">As many predicted as rule MQLs.</param>
/// <param name="Real">Each side's own cut.</param>
/// <param name="WithoutHandRaisers">Equal volume among the others; null where there are no hand-raisers.</param>
internal sealed record ComparedPairs(MqlPair EqualVolume, MqlPair Real, MqlPair? WithoutHandRaisers);
