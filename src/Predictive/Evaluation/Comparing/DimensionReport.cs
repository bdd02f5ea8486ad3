namespace Predictive.Evaluation.Comparing;

/// <summary>The comparison within each group of a dimension.</summary>
/// <param name="By">What the leads are told apart by.</param>
/// <param name="Groups">The groups, largest first.</param>
public sealed record DimensionReport(string By, IReadOnlyList<GroupReport> Groups);
