using Predictive.Learning.Calibrating;
using Xunit;

namespace Predictive.Learning.Tests.Calibrating;

public sealed class CalibratorTests
{
    [Fact]
    public void A_sigmoid_finds_the_line_that_made_the_labels()
    {
        var (margins, labels, weights) = Draw(seed: 61, rows: 40_000, margin => (0.6 * margin) - 1);
        var fitted = SigmoidCalibrator.Fit(margins, labels, weights);
        Assert.Equal(0.6, fitted.Slope, 0.03);
        Assert.Equal(-1, fitted.Intercept, 0.05);
    }

    [Fact]
    public void A_weight_of_two_is_two_rows()
    {
        var (margins, labels, weights) = Draw(seed: 62, rows: 200, margin => margin);
        var doubled = SigmoidCalibrator.Fit(margins, labels, [.. weights.Select(weight => 2 * weight)]);
        var repeated = SigmoidCalibrator.Fit(
            [.. margins, .. margins], [.. labels, .. labels], [.. weights, .. weights]);
        Assert.Equal(repeated.Slope, doubled.Slope, 1e-7);
        Assert.Equal(repeated.Intercept, doubled.Intercept, 1e-7);
    }

    [Fact]
    public void A_falling_relation_still_gives_a_rising_sigmoid()
    {
        var (margins, labels, weights) = Draw(seed: 63, rows: 2000, margin => -margin);
        var fitted = SigmoidCalibrator.Fit(margins, labels, weights);
        Assert.InRange(fitted.Slope, 1e-6, 0.05);
        Assert.Equal(labels.Average(), margins.Select(fitted.Chance).Average(), 0.01);
    }

    public static TheoryData<double[], double[]> Degenerate => new()
    {
        { [], [] },
        { [0.3], [1] },
        { [-1, 0, 1], [0, 0, 0] },
        { [-1, 0, 1], [1, 1, 1] },
        { [2, 2, 2, 2], [0, 1, 1, 0] },
        { [-500, 500], [0, 1] },
        { [-500, 500], [1, 0] },
        { [-1e308, 0, double.Epsilon, 1e308], [0, 0, 1, 1] },
    };

    [Theory]
    [MemberData(nameof(Degenerate))]
    public void Few_rows_or_one_class_give_a_calibration_that_never_falls_and_is_never_certain(
        double[] margins, double[] labels)
    {
        double[] weights = [.. margins.Select(_ => 1.0)];
        AssertRising(SigmoidCalibrator.Fit(margins, labels, weights));
        AssertRising(BetaCalibrator.Fit(margins, labels, weights));
        AssertRising(IsotonicCalibrator.Fit(margins, labels, weights));
        AssertRising(CalibratorChoice.Choose(margins, labels, weights, [.. margins.Select((_, row) => row)], seed: 1));
    }

    [Fact]
    public void Isotonic_pools_violators_and_draws_a_smooth_curve_through_their_centres()
    {
        var fitted = IsotonicCalibrator.Fit([0, 1, 2, 3, 4, 5], [0, 0, 1, 0, 1, 1], [1, 1, 1, 1, 1, 1]);
        Assert.Equal([0.5, 2.5, 4.5], fitted.Margins.ToArray());
        Assert.Equal([0.5 / 3, 0.5, 2.5 / 3], fitted.Chances.ToArray());
        Assert.Equal(0.5, fitted.Chance(2.5), 1e-12);
        Assert.Equal(Elementary.LogOdds(2.5 / 3) / 2, Elementary.LogOdds(fitted.Chance(3.5)), 1e-9);
        Assert.Equal(0.5 / 3, fitted.Chance(0.5), 1e-12);
    }

    [Fact]
    public void Isotonic_never_falls_and_equal_margins_share_a_chance()
    {
        for (var seed = 64ul; seed < 70; seed++)
        {
            var (margins, labels, weights) = Draw(seed, rows: 1000, margin => Math.Sin(3 * margin));
            margins = Array.ConvertAll(margins, margin => Math.Round(margin, 2));
            AssertRising(IsotonicCalibrator.Fit(margins, labels, weights));
            var order = World.Rows(0, 1000);
            new SeededRandom(seed).Shuffle(order.AsSpan());
            var shuffled = IsotonicCalibrator.Fit(
                Array.ConvertAll(order, row => margins[row]), Array.ConvertAll(order, row => labels[row]), weights);
            Assert.Equal(IsotonicCalibrator.Fit(margins, labels, weights).Chance(0.5), shuffled.Chance(0.5), 1e-12);
        }
    }

    [Fact]
    public void Rows_that_cannot_be_calibrated_are_named()
    {
        var error = Assert.Throws<ArgumentException>(() => SigmoidCalibrator.Fit([0, double.NaN], [0, 1], [1, 1]));
        Assert.Contains("Row 1 has margin NaN", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => IsotonicCalibrator.Fit([0], [0, 1], [1]));
        Assert.Throws<ArgumentException>(() => CalibratorChoice.Choose([0], [1], [1], [], 1));
    }

    private static void AssertRising(ICalibrator calibrator)
    {
        var last = 0.0;
        for (var margin = -600.0; margin <= 600; margin += Math.Abs(margin) < 6 ? 0.01 : 1)
        {
            var chance = calibrator.Chance(margin);
            Assert.InRange(chance, last, 1);
            Assert.True(chance is > 0 and < 1);
            last = chance;
        }
    }

    private static (double[] Margins, double[] Labels, double[] Weights) Draw(
        ulong seed, int rows, Func<double, double> truth)
    {
        var random = new SeededRandom(seed);
        var margins = World.Rows(0, rows).Select(_ => (random.NextDouble() * 6) - 3).ToArray();
        var labels = Array.ConvertAll(margins, m => random.NextDouble() < Elementary.Sigmoid(truth(m)) ? 1.0 : 0);
        return (margins, labels, Array.ConvertAll(margins, _ => 1.0));
    }
}
