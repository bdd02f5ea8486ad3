namespace Predictive.Learning.Explaining;

/// <summary>One point of an effect curve.</summary>
/// <param name="Value">The number or the category's code; NaN stands for missing.</param>
/// <param name="Effect">What it adds to the margin, compared with the mean of the rows.</param>
/// <param name="Weight">The weight of the rows behind it.</param>
/// <param name="Rows">How many rows stand behind it: where they are few, the effect is a guess.</param>
public readonly record struct EffectPoint(float Value, double Effect, double Weight, int Rows);
