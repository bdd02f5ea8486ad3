using Predictive.Models;

namespace Predictive.Evaluation.Treatment;

/// <summary>
/// The rows that sales could still work and that were open when the window ended, with each one's chance of being
/// worked and of converting if worked, both learned from other accounts.
/// </summary>
internal sealed record FollowedRows
{
    private const double Certain = 1e-6;

    /// <summary>1 where the row converted after the window and within the horizon.</summary>
    public required double[] Labels { get; init; }

    public required double[] Weights { get; init; }

    public required int[] Clusters { get; init; }

    public required bool[] Predicted { get; init; }

    public required bool[] Rules { get; init; }

    public required bool[] Worked { get; init; }

    /// <summary>The chance of being worked in the window, given what was known (the propensity).</summary>
    public double[] ChancesOfWork { get; init; } = [];

    /// <summary>The chance of converting if worked, given what was known.</summary>
    public double[] ChancesIfWorked { get; init; } = [];

    public int Count => Labels.Length;

    /// <summary>The rows to follow of all that were compared, whose cases are known.</summary>
    public static FollowedRows Of(TreatmentRows all, ulong seed)
    {
        int[] rows =
        [
            .. Enumerable.Range(0, all.Rows.Rows)
                .Where(row => all.Cases![row] is WorkCase.Worked or WorkCase.NotWorked),
        ];
        T[] Of<T>(IReadOnlyList<T> values) => Array.ConvertAll(rows, row => values[row]);
        var followed = new FollowedRows
        {
            Labels = Of(all.Rows.Labels),
            Weights = Of(all.Rows.Weights),
            Clusters = Of(all.Rows.Clusters),
            Predicted = Of(all.Predicted),
            Rules = Of(all.Rules),
            Worked = Array.ConvertAll(rows, row => all.Cases![row] == WorkCase.Worked),
        };
        return followed.WithChances(
            [
                new Covariate("likelihood", Array.ConvertAll(rows, row => LogOdds(all.Rows.Likelihoods[row]))),
                .. all.Covariates.Select(one => new Covariate(one.Name, Of(one.Values))),
            ],
            seed);
    }

    private FollowedRows WithChances(Covariate[] known, ulong seed) => this with
    {
        ChancesOfWork = CrossFittedChances.Of(
            known, Worked, Array.ConvertAll(Worked, _ => true), Weights, Clusters, seed),
        ChancesIfWorked = CrossFittedChances.Of(
            known, Array.ConvertAll(Labels, label => label == 1), Worked, Weights, Clusters, seed),
    };

    private static double LogOdds(double likelihood)
    {
        var inside = Math.Clamp(likelihood, Certain, 1 - Certain);
        return Math.Log(inside / (1 - inside));
    }
}
