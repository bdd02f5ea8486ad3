using System.Globalization;
using Predictive.Learning;

namespace Predictive.Benchmarks.Tables;

/// <summary>
/// Simulated rows of 30 numbers (correlated, skewed, counted, some missing) and 10 categories of 5 to 50 levels, about
/// 5 % of them positive, whose true chances are known. The same seed gives the same rows, however many threads work.
/// </summary>
internal static class MixedData
{
    private const double PositiveShare = 0.05;
    private const int RowsOfChunk = 20_000;
    private const ulong SeedOfTest = 0x7E57;

    /// <summary>A training part of this many rows and a test part of the same law.</summary>
    public static BenchmarkTable Make(int train, int test, ulong seed)
    {
        var law = new MixedLaw(seed);
        var (trainValues, trainMargins) = Draw(law, train, seed);
        var (testValues, testMargins) = Draw(law, test, seed ^ SeedOfTest);
        var shift = ShiftFor(trainMargins);
        var table = BenchmarkTable.OfSingles(
            string.Create(CultureInfo.InvariantCulture, $"mixed {train:N0} x {MixedLaw.Columns}"),
            "simulated, rows independent",
            Rows(law, trainValues, trainMargins, shift, seed + 1),
            Rows(law, testValues, testMargins, shift, seed + 2));
        return table with { BayesLogLoss = testMargins.Average(margin => Entropy(margin + shift)) };
    }

    private static (float[][] Values, double[] Margins) Draw(MixedLaw law, int rows, ulong seed)
    {
        var values = Array.ConvertAll(new float[MixedLaw.Columns][], _ => new float[rows]);
        var margins = new double[rows];
        Parallel.For(0, (rows + RowsOfChunk - 1) / RowsOfChunk, chunk =>
        {
            var random = new GaussianRandom(new SeededRandom(seed + (0x9E37UL * (ulong)(chunk + 1))));
            var row = new float[MixedLaw.Columns];
            var last = Math.Min(rows, (chunk + 1) * RowsOfChunk);
            for (var i = chunk * RowsOfChunk; i < last; i++)
            {
                margins[i] = law.Draw(random, row);
                for (var column = 0; column < row.Length; column++)
                {
                    values[column][i] = row[column];
                }
            }
        });
        return (values, margins);
    }

    private static LabelledRows Rows(MixedLaw law, float[][] values, double[] margins, double shift, ulong seed)
    {
        var random = new SeededRandom(seed);
        var labels = Array.ConvertAll(
            margins, margin => random.NextDouble() < Elementary.Sigmoid(margin + shift) ? 1.0 : 0);
        var weights = new double[labels.Length];
        Array.Fill(weights, 1);
        return new LabelledRows(new FeatureMatrix(law.Names, values), labels, weights);
    }

    /// <summary>The shift that makes the wanted share of the first rows positive, by halving.</summary>
    private static double ShiftFor(double[] margins)
    {
        var first = margins.AsSpan(0, Math.Min(margins.Length, 50_000)).ToArray();
        var (low, high) = (-20.0, 20.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            var share = first.Average(margin => Elementary.Sigmoid(margin + middle));
            (low, high) = share < PositiveShare ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Entropy(double margin)
    {
        var chance = Elementary.Sigmoid(margin);
        return (chance * Elementary.Softplus(-margin)) + ((1 - chance) * Elementary.Softplus(margin));
    }
}
