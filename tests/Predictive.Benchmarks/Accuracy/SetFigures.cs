using Predictive.Benchmarks.Tables;
using Predictive.Evaluation;

namespace Predictive.Benchmarks.Accuracy;

/// <summary>How every learner did on one set, all under the same resamplings of whole accounts.</summary>
internal sealed class SetFigures
{
    private const int Rounds = 1000;
    private const ulong Seed = 95;
    private readonly BootstrapRounds _rounds;
    private readonly double[] _losses;
    private readonly double[] _areas;

    private SetFigures(IReadOnlyList<StudyLearner> learners, BootstrapRounds rounds, double[] losses, double[] areas)
    {
        Learners = learners;
        _rounds = rounds;
        _losses = losses;
        _areas = areas;
    }

    /// <summary>The learners that ran.</summary>
    public IReadOnlyList<StudyLearner> Learners { get; }

    /// <summary>Measures chances.</summary>
    public static SetFigures Of(BenchmarkTable table, IReadOnlyList<(StudyLearner Learner, double[] Chances)> found)
    {
        var labels = table.Test.Labels;
        var weights = table.Test.Weights;
        double[][] losses = [.. found.Select(one => LogLoss.PerRow(one.Chances, labels))];
        Ranking[] rankings = [.. found.Select(one => Ranking.Of(one.Chances, labels, weights, table.TestClusters))];
        var rounds = ClusteredBootstrap.Run(weights, table.TestClusters, 2 * found.Count, Compute, Rounds, Seed);
        var whole = new double[2 * found.Count];
        Compute(weights, whole);
        return new SetFigures(
            [.. found.Select(one => one.Learner)], rounds, whole[..found.Count], whole[found.Count..]);

        void Compute(ReadOnlySpan<double> drawn, Span<double> figures)
        {
            var ranked = new double[drawn.Length];
            for (var learner = 0; learner < losses.Length; learner++)
            {
                double sum = 0, weight = 0;
                for (var row = 0; row < drawn.Length; row++)
                {
                    sum += drawn[row] * losses[learner][row];
                    weight += drawn[row];
                    ranked[row] = drawn[rankings[learner].Order[row]];
                }

                figures[learner] = sum / weight;
                figures[losses.Length + learner] = RankingQuality.RocAuc(rankings[learner], ranked) ?? double.NaN;
            }
        }
    }

    /// <summary>The log loss of a learner.</summary>
    public double LossOf(StudyLearner learner) => _losses[PlaceOf(learner)];

    /// <summary>The log loss with its interval.</summary>
    public Estimate Loss(StudyLearner learner) => _rounds.Interval(PlaceOf(learner), LossOf(learner));

    /// <summary>The AUC with its interval.</summary>
    public Estimate Area(StudyLearner learner) =>
        _rounds.Interval(_losses.Length + PlaceOf(learner), _areas[PlaceOf(learner)]);

    /// <summary>The log loss of one learner less another's, paired.</summary>
    public Estimate LossLess(StudyLearner learner, StudyLearner other) => _rounds.Difference(
        PlaceOf(learner), PlaceOf(other), LossOf(learner) - LossOf(other));

    /// <summary>The rank of a learner by log loss among the ranked ones of its mode; 1 is best.</summary>
    public int RankOf(StudyLearner learner) =>
        1 + Ranked(learner.IsTuned).Count(other => LossOf(other) < LossOf(learner));

    /// <summary>The best of the ranked learners of a mode.</summary>
    public StudyLearner Best(bool isTuned) => Ranked(isTuned).MinBy(LossOf)!;

    private IEnumerable<StudyLearner> Ranked(bool isTuned) =>
        Learners.Where(learner => learner.IsRanked && learner.IsTuned == isTuned);

    private int PlaceOf(StudyLearner learner)
    {
        for (var place = 0; place < Learners.Count; place++)
        {
            if (Learners[place] == learner) return place;
        }

        throw new ArgumentException($"{learner.Words} did not run on this set.", nameof(learner));
    }
}
