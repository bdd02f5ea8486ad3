using System.Text.RegularExpressions;
using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed partial class EvaluationVerdictTests
{
    [Fact]
    public void The_change_of_the_log_loss_reads_well_in_every_case()
    {
        var kinds = new HashSet<string>();
        for (var seed = 1; seed <= 24; seed++)
        {
            var verdict = Evaluator.Evaluate(Weak(seed, rows: 160), 0.3, rounds: 40, seed: (ulong)seed).Verdict;
            Assert.DoesNotContain("-", verdict);
            Assert.Matches(ChangeOfLogLoss(), verdict);
            kinds.Add(KindOf(verdict));
        }

        Assert.Equal(["beat", "cannot be told, higher", "cannot be told, lower", "worse"], kinds.Order());
    }

    /// <summary>Likelihoods that say something in some seeds and mislead in others.</summary>
    private static ScoredRows Weak(int seed, int rows)
    {
        var world = ScoredWorld.Calibrated(rows, seed);
        var misleading = 0.25 * (seed % 4);
        return new ScoredRows(
            [.. world.Likelihoods.Select(one => ((1 - misleading) * one) + (misleading * (1 - one)))], world.Labels);
    }

    private static string KindOf(string verdict) =>
        verdict.Contains("worse than the constant", StringComparison.Ordinal) ? "worse"
        : verdict.Contains("likelihoods beat the constant (", StringComparison.Ordinal) ? "beat"
        : verdict.Contains(" higher, from", StringComparison.Ordinal) ? "cannot be told, higher"
        : "cannot be told, lower";

    [GeneratedRegex(
        @"constant \(log loss lower by 0\.\d{3}, 0\.\d{3} to 0\.\d{3}\)"
        + @"|constant \(log loss higher by 0\.\d{3}, 0\.\d{3} to 0\.\d{3}\)"
        + @"|told \(log loss 0\.\d{3} lower, from 0\.\d{3} higher to 0\.\d{3} lower\)"
        + @"|told \(log loss 0\.\d{3} higher, from 0\.\d{3} lower to 0\.\d{3} higher\)")]
    private static partial Regex ChangeOfLogLoss();
}
