namespace Predictive.Learning.Categories;

/// <summary>The weight of some rows and of those among them that converted, in whole units.</summary>
/// <param name="Weight">Of all.</param>
/// <param name="Converted">Of those that converted.</param>
internal readonly record struct OutcomeSum(long Weight, long Converted)
{
    public static OutcomeSum operator +(OutcomeSum left, OutcomeSum right) =>
        new(left.Weight + right.Weight, left.Converted + right.Converted);

    public static OutcomeSum operator -(OutcomeSum left, OutcomeSum right) =>
        new(left.Weight - right.Weight, left.Converted - right.Converted);
}
