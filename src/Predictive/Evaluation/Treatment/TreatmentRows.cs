using Predictive.Models;

namespace Predictive.Evaluation.Treatment;

/// <summary>What it takes to ask how predicted and rule MQLs would have done had sales worked them all alike.</summary>
public sealed record TreatmentRows
{
    /// <summary>The compared rows: likelihoods, conversions within the horizon, weights and accounts.</summary>
    public required ScoredRows Rows { get; init; }

    /// <summary>Which rows are predicted MQLs.</summary>
    public required IReadOnlyList<bool> Predicted { get; init; }

    /// <summary>Which rows are rule MQLs.</summary>
    public required IReadOnlyList<bool> Rules { get; init; }

    /// <summary>Whether each row was worked in the window; null where nobody knows.</summary>
    public required IReadOnlyList<WorkCase>? Cases { get; init; }

    /// <summary>The window.</summary>
    public required WorkWindow Window { get; init; }

    /// <summary>
    /// What was known when sales decided whom to work, such as the points and what the rules said, one number a row;
    /// the likelihood is looked at in any case.
    /// </summary>
    public required IReadOnlyList<Covariate> Covariates { get; init; }

    /// <summary>What the rows are called: leads, or looks where a lead has several.</summary>
    public string Unit { get; init; } = "leads";

    /// <summary>What became of the MQLs of one side.</summary>
    internal CalledMqls Called(IReadOnlyList<bool> mqls)
    {
        int CountOf(WorkCase one) => Cases is null ? 0 : Enumerable.Range(0, Rows.Rows)
            .Count(row => mqls[row] && Cases[row] == one);
        return new CalledMqls(
            mqls.Count(verdict => verdict), CountOf(WorkCase.WorkedBefore), CountOf(WorkCase.ConvertedWithin));
    }

    /// <exception cref="ArgumentException">Not everything has one value a row.</exception>
    internal void Check()
    {
        int[] lengths = [Predicted.Count, Rules.Count, Cases?.Count ?? Rows.Rows, .. Covariates.Select(CountOf)];
        if (lengths.Any(length => length != Rows.Rows))
        {
            throw new ArgumentException(
                $"{Rows.Rows} rows need as many choices, cases and values of covariates; there are "
                + $"{string.Join(", ", lengths)}.");
        }
    }

    private static int CountOf(Covariate covariate) => covariate.Values.Length;
}
