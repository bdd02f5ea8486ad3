using Predictive.Learning.Boosting;
using Predictive.Learning.Categories;
using Predictive.Learning.Losses;
using Xunit;

namespace Predictive.Learning.Tests.Categories;

public sealed class CompanyProofTests
{
    private static readonly BoostingOptions _quick = BoostingOptions.Default with
    {
        MaxTrees = 25,
        Patience = 0,
        LearningRate = 0.25,
        MaxBins = 63,
    };

    private static readonly BoostingOptions _careful =
        BoostingOptions.Default with { MaxTrees = 150, Patience = 10, GradientLevels = 0 };

    [Theory]
    [InlineData(41, true)]
    [InlineData(42, false)]
    public void Of_100_000_companies_most_of_what_can_be_known_is_learned(ulong seed, bool isDated)
    {
        var world = CompanyWorld.Make(seed, rows: 100_000, companies: 100_000, spread: 1, isDated);
        const int From = 75_000;
        var without = TestLoss(world.Anonymous, From, _quick);
        var bins = TestLoss(world.Rows, From, _quick with { StatisticMinLevels = int.MaxValue });
        var ordered = TestLoss(world.Rows, From, _quick);
        var naive = TestLoss(Naive(world.Rows, From), From, _quick);
        var best = Loss(world.BestMargins(From), world.Rows.Labels[From..]);
        var told = $"without {without:F5}, bins {bins:F5}, ordered {ordered:F5}, "
            + $"full sample {naive:F5}, best {best:F5}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(without - ordered > 0.6 * (without - best), told);
        Assert.True(ordered < bins, told);
        Assert.True(naive > without, told); // overfits: worse than no company at all
    }

    [Theory]
    [InlineData(43, true)]
    [InlineData(44, false)]
    public void Companies_that_tell_nothing_do_no_harm(ulong seed, bool isDated)
    {
        var world = CompanyWorld.Make(seed, rows: 24_000, companies: 3_000, spread: 0, isDated);
        const int From = 16_000;
        var plain = TestMargins(world.Anonymous, From, _careful);
        var margins = TestMargins(world.Rows, From, _careful);
        var labels = world.Rows.Labels[From..];
        var (without, ordered) = (Loss(plain, labels), Loss(margins, labels));
        var (plainSlope, slope) = (SlopeOf(plain, labels), SlopeOf(margins, labels));
        var told = $"without {without:F5} slope {plainSlope:F3}, ordered {ordered:F5} slope {slope:F3}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(ordered < without + 0.001, told);
        Assert.InRange(slope, 0.85, 1.15); // its standard error is 0.05
        Assert.InRange(slope - plainSlope, -0.1, 0.1);
    }

    private static double TestLoss(LabelledRows rows, int from, BoostingOptions options) =>
        Loss(TestMargins(rows, from, options), rows.Labels[from..]);

    private static double[] TestMargins(LabelledRows rows, int from, BoostingOptions options)
    {
        var stopBy = options.Patience == 0 ? from : from * 3 / 4;
        var scorer = new BoostingLearner(options).Train(
            rows.Take(World.Rows(0, stopBy)), rows.Take(World.Rows(stopBy, from)), seed: 1);
        return World.MarginsOf(scorer, rows.Take(World.Rows(from, rows.Rows)).Features);
    }

    /// <summary>The company as the number that its training rows give it, each row's own label included.</summary>
    private static LabelledRows Naive(LabelledRows rows, int from)
    {
        var train = rows.Take(World.Rows(0, from));
        var full = OrderedStatistic.Learn(
            train, new LevelRows(train, 1), RowOrder.Of(train, seed: 1), strength: 2).Served.OfAll(rows.Features);
        return rows.With(new FeatureMatrix(
            [rows.Features.Columns[0], FeatureColumn.Number("company")], [rows.Features.Column(0).ToArray(), full]));
    }

    private static double Loss(double[] margins, double[] labels) =>
        margins.Zip(labels, LogLoss.Of).Average();

    /// <summary>The slope of the best line from margins to log-odds; 1 is calibrated.</summary>
    private static double SlopeOf(double[] margins, double[] labels)
    {
        double slope = 1, intercept = 0;
        for (var step = 0; step < 30; step++)
        {
            double up = 0, across = 0, square = 0, cross = 0, count = 0;
            for (var row = 0; row < margins.Length; row++)
            {
                var chance = Elementary.Sigmoid((slope * margins[row]) + intercept);
                var (error, curve) = (chance - labels[row], chance * (1 - chance));
                across += error * margins[row];
                up += error;
                square += curve * margins[row] * margins[row];
                cross += curve * margins[row];
                count += curve;
            }

            var determinant = (square * count) - (cross * cross);
            slope -= ((count * across) - (cross * up)) / determinant;
            intercept -= ((square * up) - (cross * across)) / determinant;
        }

        return slope;
    }
}
