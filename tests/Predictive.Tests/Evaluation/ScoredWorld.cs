using Predictive.Evaluation;

namespace Predictive.Tests.Evaluation;

/// <summary>Scored rows with a known truth.</summary>
internal static class ScoredWorld
{
    /// <summary>
    /// Likelihoods that are exactly right: log-odds are normal around -1, and labels are drawn from them.
    /// </summary>
    public static ScoredRows Calibrated(int rows, int seed, int rowsPerAccount = 1, double tilt = 1, double shift = 0)
    {
        var chance = new Random(seed);
        var (likelihoods, labels) = (new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            var logit = -1 + Normal(chance);
            labels[row] = chance.NextDouble() < Sigmoid(logit) ? 1 : 0;
            likelihoods[row] = Sigmoid((tilt * logit) + shift);
        }

        var clusters = Enumerable.Range(0, rows).Select(row => row / rowsPerAccount).ToArray();
        return new ScoredRows(likelihoods, labels, clusters: clusters);
    }

    /// <summary>Rows whose likelihoods tie often, with uneven weights, accounts and keys.</summary>
    public static ScoredRows Tied(int rows, int seed)
    {
        var chance = new Random(seed);
        var likelihoods = Enumerable.Range(0, rows).Select(_ => chance.Next(1, 12) / 12.0).ToArray();
        return new ScoredRows(
            likelihoods,
            [.. likelihoods.Select(likelihood => chance.NextDouble() < likelihood ? 1.0 : 0.0)],
            [.. likelihoods.Select(_ => 0.1 + chance.NextDouble())],
            [.. likelihoods.Select(_ => chance.Next(0, 1 + (rows / 3)))],
            [.. likelihoods.Select((_, row) => $"lead-{row:0000}")]);
    }

    /// <summary>The numbers from 0 to below a count, in an order of chance.</summary>
    public static int[] Shuffled(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    public static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));

    public static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
