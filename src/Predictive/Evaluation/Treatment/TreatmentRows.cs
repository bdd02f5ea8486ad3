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
    /// What was known when sales decided whom to work, such as the points, one number a row; the likelihood and the
    /// rules' verdict are looked at in any case.
    /// </summary>
    public IReadOnlyList<Covariate> Covariates { get; init; } = [];

    /// <summary>What the rows are called: leads, or snapshots where a lead has several.</summary>
    public string Unit { get; init; } = "leads";

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
