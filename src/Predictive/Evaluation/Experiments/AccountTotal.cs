namespace Predictive.Evaluation.Experiments;

/// <summary>What one account adds to its arm: the sum above a ratio's line, and the sum below it.</summary>
/// <param name="Arm">Its arm.</param>
/// <param name="Outcome">Its outcome, such as opportunities.</param>
/// <param name="Base">What the outcome is counted by, such as leads handed over; 0 or above.</param>
public readonly record struct AccountTotal(Arm Arm, double Outcome, double Base);
