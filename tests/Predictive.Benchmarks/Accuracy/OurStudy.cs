using Predictive.Benchmarks.Prediction;
using Predictive.Benchmarks.Tables;
using Predictive.Evaluation;
using Predictive.Learning;
using Predictive.Learning.Boosting;
using Predictive.Learning.Calibrating;
using Predictive.Learning.Linear;

namespace Predictive.Benchmarks.Accuracy;

/// <summary>Our learners on one table: as they are out of the box, and the best of the trials.</summary>
/// <param name="table">The table.</param>
internal sealed class OurStudy(BenchmarkTable table)
{
    private const ulong Seed = 1;
    private const int CalibrationFolds = 5;

    /// <summary>As the product's recipe does: the last 15 % say when to stop; then it learns from all rows.</summary>
    public (ILearner Learner, IScorer Scorer) Default(ILearner learner)
    {
        var border = (int)(0.85 * table.Train.Rows);
        var length = learner.Train(Rows(0, border), Rows(border, table.Train.Rows), Seed);
        return (learner, learner.Retrain(table.Train, length, Seed));
    }

    /// <summary>Boosting by the best of the trials.</summary>
    public (ILearner Learner, IScorer Scorer) TunedBoosting() => Best(trial => new BoostingLearner(
        BoostingOptions.Default with
        {
            MaxTrees = StudyTrial.MostTrees,
            Patience = StudyTrial.Patience,
            MinTrees = 1,
            LearningRate = trial.Rate,
            MaxLeaves = trial.Leaves,
            L2 = trial.L2,
            MinLeafRows = trial.MinLeaf,
            MinLeafWeight = trial.MinLeafWeight,
            RowShare = trial.RowShare,
            ColumnShare = trial.ColumnShare,
        }));

    /// <summary>Logistic regression by the best of the trials.</summary>
    public (ILearner Learner, IScorer Scorer) TunedLogistic() => Best(trial => new LogisticLearner(
        LogisticOptions.Default with { Strengths = [trial.Strength] }));

    /// <summary>The chances of the test rows, uncalibrated.</summary>
    public double[] Chances(IScorer scorer) =>
        [.. Margins.Of(scorer, table.Test.Features).Select(Elementary.Sigmoid)];

    /// <summary>
    /// The chances of the test rows, calibrated as the recipe does: on the latest quarter of the training rows, each
    /// scored by a scorer that did not see its account.
    /// </summary>
    public double[] Calibrated(ILearner learner, IScorer scorer)
    {
        var from = 3 * table.Train.Rows / 4;
        var fold = Array.ConvertAll(
            table.TrainClusters, cluster => new SeededRandom((ulong)cluster).NextBelow(CalibrationFolds));
        var margins = new double[table.Train.Rows];
        for (var held = 0; held < CalibrationFolds; held++)
        {
            var others = Where(row => fold[row] != held);
            var own = Where(row => fold[row] == held && row >= from);
            var found = Margins.Of(
                learner.Retrain(table.Train.Take(others), scorer, Seed), table.Train.Features.Take(own));
            for (var i = 0; i < own.Length; i++)
            {
                margins[own[i]] = found[i];
            }
        }

        var (labels, weights) = (table.Train.Labels[from..], table.Train.Weights[from..]);
        var calibrator = CalibratorChoice.Choose(margins[from..], labels, weights, table.TrainClusters[from..], Seed);
        return [.. Margins.Of(scorer, table.Test.Features).Select(calibrator.Chance)];
    }

    private (ILearner Learner, IScorer Scorer) Best(Func<StudyTrial, ILearner> learnerOf)
    {
        (ILearner Learner, IScorer Length)? best = null;
        var bestLoss = double.PositiveInfinity;
        foreach (var learner in StudyTrial.Drawn.Select(learnerOf))
        {
            IScorer? last = null;
            var losses = new List<double>();
            foreach (var fold in StudyTrial.Folds(table.Train.Rows))
            {
                var later = Rows(fold[0], fold[1]);
                last = learner.Train(Rows(0, fold[0]), later, Seed);
                double[] chances = [.. Margins.Of(last, later.Features).Select(Elementary.Sigmoid)];
                losses.Add(LogLoss.Of(chances, later.Labels, later.Weights)!.Value);
            }

            if (losses.Average() >= bestLoss) continue;
            bestLoss = losses.Average();
            best = (learner, last!);
        }

        return (best!.Value.Learner, best.Value.Learner.Retrain(table.Train, best.Value.Length, Seed));
    }

    private LabelledRows Rows(int from, int to) => table.Train.Take([.. Enumerable.Range(from, to - from)]);

    private int[] Where(Func<int, bool> isWanted) => [.. Enumerable.Range(0, table.Train.Rows).Where(isWanted)];
}
