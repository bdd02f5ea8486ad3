namespace Predictive.Learning.Linear;

/// <summary>How logistic regression learns.</summary>
public sealed record LogisticOptions
{
    /// <summary>The defaults.</summary>
    public static LogisticOptions Default { get; } = new();

    /// <summary>
    /// The strengths of the penalty to choose from by the validation loss, each above 0. What is minimised is the mean
    /// log loss + strength * ((1 - <see cref="L1Share"/>) / 2 * squares + <see cref="L1Share"/> * sizes) of the
    /// coefficients of standardised columns (Zou and Hastie 2005). A path may end before the weakest, once the loss has
    /// risen clearly for two strengths in a row.
    /// </summary>
    public IReadOnlyList<double> Strengths { get; init; } =
        [0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001, 0.00003, 0.00001];

    /// <summary>
    /// The share of the penalty that counts the sizes of coefficients instead of their squares, which makes small ones
    /// exactly 0: from 0 (ridge) to 1 (lasso).
    /// </summary>
    public double L1Share { get; init; }

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

        foreach (var strength in Strengths)
        {
            CheckStrength(strength, nameof(Strengths), "holds");
        }

        CheckStrength(StrengthWithoutValidation, nameof(StrengthWithoutValidation), "is");
        if (L1Share is not (>= 0 and <= 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"L1Share is {L1Share}; allowed are 0 (ridge) to 1 (lasso)."),
                nameof(L1Share));
        }

        if (MinCategoryRows < 1)
        {
            throw new ArgumentException(
                $"MinCategoryRows is {MinCategoryRows}; allowed is 1 or more.", nameof(MinCategoryRows));
        }
    }

    private static void CheckStrength(double strength, string option, string verb)
    {
        if (strength is > 0 and < double.PositiveInfinity) return;
        throw new ArgumentException(
            FormattableString.Invariant($"{option} {verb} {strength}; allowed are finite strengths above 0."), option);
    }
}
