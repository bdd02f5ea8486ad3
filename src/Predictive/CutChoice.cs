using System.Globalization;
using Predictive.Decisions;
using Predictive.Evaluation;
using Predictive.Models;

namespace Predictive;

/// <summary>Chooses the one cut of a version, until a policy says better.</summary>
public static class CutChoice
{
    /// <summary>The likelihood that gives the rules' volume on the test part, else the top share.</summary>
    public static MqlCut Of(ScoredRows test, ComparisonReport? comparison, double share)
    {
        ArgumentNullException.ThrowIfNull(test);
        return comparison is { Volume: > 0 } && comparison.Volume < test.Rows
            ? new MqlCut(
                new Likelihood(Cut.ForShare(test.Likelihoods, test.Weights, (double)comparison.Volume / test.Rows)),
                string.Create(CultureInfo.InvariantCulture,
                    $"as many predicted MQLs as rule MQLs: {comparison.Volume} of the {test.Rows} latest leads"))
            : new MqlCut(
                new Likelihood(Cut.ForShare(test.Likelihoods, test.Weights, share)),
                string.Create(
                    CultureInfo.InvariantCulture, $"the top {100 * share:0.#} % of the {test.Rows} latest leads"));
    }
}
