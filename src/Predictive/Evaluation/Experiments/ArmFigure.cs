namespace Predictive.Evaluation.Experiments;

/// <summary>One ratio in one arm.</summary>
/// <param name="Accounts">Accounts that have something below the line.</param>
/// <param name="Outcome">The sum above the line.</param>
/// <param name="Base">The sum below the line.</param>
/// <param name="Ratio">The ratio, with an interval that holds at every reading.</param>
public sealed record ArmFigure(int Accounts, double Outcome, double Base, Estimate Ratio);
