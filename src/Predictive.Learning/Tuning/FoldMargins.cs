using Predictive.Learning.Calibrating;
using Predictive.Learning.Losses;

namespace Predictive.Learning.Tuning;

/// <summary>What a candidate gives on a fold: margins of the rows that calibrate and of those that judge.</summary>
/// <param name="StopBy">One a row of <see cref="TuningFold.StopBy"/>.</param>
/// <param name="Judge">One a row of <see cref="TuningFold.Judge"/>.</param>
internal sealed record FoldMargins(double[] StopBy, double[] Judge)
{
    /// <summary>Learns on a fold as the recipe does: from the earlier rows, stopped by the later ones.</summary>
    public static FoldMargins Learn(LearnerSettings settings, TuningFold fold, ulong seed)
    {
        var scorer = settings.Create().Train(fold.Learn, fold.StopBy, seed);
        var margins = new FoldMargins(new double[fold.StopBy.Rows], new double[fold.Judge.Rows]);
        scorer.Margins(fold.StopBy.Features, margins.StopBy, threads: 0);
        scorer.Margins(fold.Judge.Features, margins.Judge, threads: 0);
        return margins;
    }

    /// <summary>The mean of several candidates' margins.</summary>
    public static FoldMargins Average(IReadOnlyList<FoldMargins> members) => new(
        Mean([.. members.Select(member => member.StopBy)]), Mean([.. members.Select(member => member.Judge)]));

    /// <summary>
    /// The log loss of each judged row, calibrated by a sigmoid of the rows before the origin: what would have shipped
    /// then.
    /// </summary>
    public double[] Losses(TuningFold fold)
    {
        var sigmoid = SigmoidCalibrator.Fit(StopBy, fold.StopBy.Labels, fold.StopBy.Weights);
        var losses = new double[Judge.Length];
        for (var row = 0; row < losses.Length; row++)
        {
            losses[row] = LogLoss.Of(
                Elementary.LogOdds(sigmoid.Chance(Judge[row])), fold.Judge.Labels[row]);
        }

        return losses;
    }

    private static double[] Mean(double[][] members)
    {
        var mean = new double[members[0].Length];
        for (var row = 0; row < mean.Length; row++)
        {
            var sum = 0.0;
            foreach (var member in members)
            {
                sum += member[row];
            }

            mean[row] = sum / members.Length;
        }

        return mean;
    }
}
