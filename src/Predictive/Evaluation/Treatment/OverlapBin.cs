namespace Predictive.Evaluation.Treatment;

/// <summary>MQLs with about the same chance of being worked: a bar of the overlap's picture.</summary>
/// <param name="From">The lowest chance.</param>
/// <param name="To">The chance below which they lie; the last bin holds 1 too.</param>
/// <param name="PredictedWorked">Predicted MQLs that were worked.</param>
/// <param name="PredictedNotWorked">Predicted MQLs that were not.</param>
/// <param name="RulesWorked">Rule MQLs that were worked.</param>
/// <param name="RulesNotWorked">Rule MQLs that were not.</param>
public sealed record OverlapBin(
    double From, double To, int PredictedWorked, int PredictedNotWorked, int RulesWorked, int RulesNotWorked);
