namespace Predictive.Learning.Linear;

/// <summary>How logistic regression learns.</summary>
public sealed record LogisticOptions
{
    /// <summary>The defaults.</summary>
    public static LogisticOptions Default { get; } = new();

    /// <summary>
    /// The strengths of the penalty to choose from by the validation loss, each above 0: the loss is the mean log
    /// loss plus half the
    /// strength times the squared coefficients of standardised columns.
    /// </summary>
    public IReadOnlyList<double> Strengths { get; init; } =
        [0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001, 0.00003, 0.00001];

    /// <summary>
    /// The strength where the validation part cannot choose one (empty, or one class only): above 0.
    /// </summary>
    public double StrengthWithoutValidation { get; init; } = 0.003;

    /// <summary>
    /// The fewest rows with which a level, or being missing, has a coefficient; others have 0: 1 or more.
    /// </summary>
    public int MinCategoryRows { get; init; } = 10;

    /// <summary>Refuses values outside the limits that each option states.</summary>
    /// <exception cref="ArgumentException">Names the option, what it is and what is allowed.</exception>
    public void Validate()
    {
        if (Strengths is null || Strengths.Count == 0)
        {
            throw new ArgumentException("Strengths is empty; give at least one strength above 0.", nameof(Strengths));
        }

        foreach (var strength in Strengths.Append(StrengthWithoutValidation))
        {
            if (strength is not (> 0 and < double.PositiveInfinity))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Strengths holds {strength}; allowed are finite strengths above 0."),
                    nameof(Strengths));
            }
        }

        if (MinCategoryRows < 1)
        {
            throw new ArgumentException(
                $"MinCategoryRows is {MinCategoryRows}; allowed is 1 or more.", nameof(MinCategoryRows));
        }
    }
}
