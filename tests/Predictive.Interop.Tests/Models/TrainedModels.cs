using Predictive.Learning;
using Predictive.Learning.Averaging;
using Predictive.Learning.Boosting;
using Predictive.Learning.Linear;
using Predictive.Learning.Saving;

namespace Predictive.Interop.Tests.Models;

/// <summary>
/// Models that the learners really learned, from rows with many-levelled categories and missing values.
/// </summary>
internal static class TrainedModels
{
    private const int Rows = 900;

    /// <summary>One of each learner.</summary>
    public static LearnedModel[] All(ulong seed) =>
    [
        Learn(new BoostingLearner(), seed),
        Learn(new LogisticLearner(), seed),
        Learn(new AveragedLearner([new BoostingLearner(), new LogisticLearner()]), seed),
    ];

    private static LearnedModel Learn(ILearner learner, ulong seed)
    {
        var chance = new Random((int)seed);
        var visits = new float[Rows];
        var money = new double[Rows];
        var (industry, campaign) = (new string?[Rows], new string?[Rows]);
        var converted = new bool[Rows];
        for (var row = 0; row < Rows; row++)
        {
            visits[row] = chance.Next(5) == 0 ? float.NaN : chance.Next(20);
            money[row] = Math.Exp(8 * chance.NextDouble());
            industry[row] = chance.Next(6) == 0 ? null : $"industry {chance.Next(6)}";
            campaign[row] = $"campaign {chance.Next(150)}";
            var odds = (visits[row] > 9 ? 1.5 : -1) + (industry[row] == "industry 2" ? 1 : 0)
                + (campaign[row]!.EndsWith('3') ? 1 : 0);
            converted[row] = chance.NextDouble() < 1 / (1 + Math.Exp(-odds));
        }

        return ChanceModel.Learn(
            FeatureMatrix.Of(("visits", visits), ("money", money), ("industry", industry), ("campaign", campaign)),
            converted, seed, learner).Learned;
    }
}
