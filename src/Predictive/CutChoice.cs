using System.Globalization;
using Predictive.Decisions;
using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Predictive.Models;

namespace Predictive;

/// <summary>Chooses the one cut of a version, until a policy says better.</summary>
public static class CutChoice
{
    /// <summary>
    /// The likelihood that as many leads reach as the rules made MQLs, else the one that a share of the test part does.
    /// </summary>
    /// <param name="test">The test part.</param>
    /// <param name="looks">Its leads with what the rules said, where they say anything.</param>
    /// <param name="share">The share that are MQLs where no rules give a volume.</param>
    /// <param name="unit">What the rows are called: leads or snapshots.</param>
    public static MqlCut Of(ScoredRows test, PeriodLooks? looks, double share, string unit = "leads")
    {
        ArgumentNullException.ThrowIfNull(test);
        return looks is { RuleMqls: > 0 and var mqls } && mqls < looks.Count
            ? new MqlCut(
                new Likelihood(Cut.ForVolume(looks.BestLikelihoods, Ones(looks.Count), mqls)),
                string.Create(CultureInfo.InvariantCulture,
                    $"as many predicted MQLs as rule MQLs: {mqls:N0} of the {looks.Count:N0} latest leads"))
            : new MqlCut(
                new Likelihood(Cut.ForShare(test.Likelihoods, test.Weights, share)),
                string.Create(
                    CultureInfo.InvariantCulture, $"the top {100 * share:0.#} % of the {test.Rows:N0} latest {unit}"));
    }

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
