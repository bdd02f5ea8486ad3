using System.Globalization;
using Predictive.Decisions;
using Predictive.Evaluation;
using Predictive.Models;

namespace Predictive;

/// <summary>Chooses the one cut of a version, until a policy says better.</summary>
public static class CutChoice
{
    /// <summary>The likelihood that gives the rules' volume on the test part, else the top share.</summary>
    /// <param name="test">The test part.</param>
    /// <param name="comparison">Its comparison with the rules, where there is one.</param>
    /// <param name="share">The share that are MQLs where no rules give a volume.</param>
    /// <param name="unit">What the rows are called: leads or snapshots.</param>
    public static MqlCut Of(ScoredRows test, ComparisonReport? comparison, double share, string unit = "leads")
    {
        ArgumentNullException.ThrowIfNull(test);
        return comparison is { Volume: > 0 } && comparison.Volume < test.Rows
            ? new MqlCut(
                new Likelihood(Cut.ForShare(test.Likelihoods, test.Weights, (double)comparison.Volume / test.Rows)),
                string.Create(CultureInfo.InvariantCulture,
                    $"as many predicted MQLs as rule MQLs: {comparison.Volume:N0} of the {test.Rows:N0} latest {unit}"))
            : new MqlCut(
                new Likelihood(Cut.ForShare(test.Likelihoods, test.Weights, share)),
                string.Create(
                    CultureInfo.InvariantCulture, $"the top {100 * share:0.#} % of the {test.Rows:N0} latest {unit}"));
    }
}
