using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Right_likelihoods_have_slope_one_intercept_zero_and_the_error_of_a_perfect_model()
    {
        var rows = ScoredWorld.Calibrated(50_000, seed: 11);
        Assert.InRange(CalibrationLine.Slope(rows.Likelihoods, rows.Labels, rows.Weights)!.Value, 0.96, 1.04);
        Assert.InRange(CalibrationLine.Intercept(rows.Likelihoods, rows.Labels, rows.Weights)!.Value, -0.04, 0.04);
        var perfect = CalibrationError.ExpectedOfPerfect(rows.Likelihoods, rows.Weights, 200, seed: 12);
        var error = CalibrationError.Of(rows.Likelihoods, rows.Labels, rows.Weights)!.Value;
        Assert.InRange(error, perfect.Low!.Value * 0.7, perfect.High!.Value * 1.3);
    }

    [Fact]
    public void Likelihoods_twice_too_extreme_have_slope_one_half()
    {
        var rows = ScoredWorld.Calibrated(50_000, seed: 13, tilt: 2);
        Assert.InRange(CalibrationLine.Slope(rows.Likelihoods, rows.Labels, rows.Weights)!.Value, 0.48, 0.52);
    }

    [Fact]
    public void Likelihoods_too_high_by_some_log_odds_have_that_intercept_below_zero_and_a_telling_error()
    {
        var rows = ScoredWorld.Calibrated(50_000, seed: 14, shift: 0.7);
        Assert.InRange(CalibrationLine.Intercept(rows.Likelihoods, rows.Labels, rows.Weights)!.Value, -0.74, -0.66);
        Assert.InRange(CalibrationLine.Slope(rows.Likelihoods, rows.Labels, rows.Weights)!.Value, 0.96, 1.04);
        var perfect = CalibrationError.ExpectedOfPerfect(rows.Likelihoods, rows.Weights, 100, seed: 15);
        Assert.True(CalibrationError.Of(rows.Likelihoods, rows.Labels, rows.Weights) > 3 * perfect.High);
    }

    [Fact]
    public void The_slope_solves_its_own_equations()
    {
        var rows = ScoredWorld.Tied(400, seed: 16);
        var slope = CalibrationLine.Slope(rows.Likelihoods, rows.Labels, rows.Weights)!.Value;
        var logits = rows.Likelihoods.Select(likelihood => Math.Log(likelihood / (1 - likelihood))).ToArray();
        double BestLoss(double at)
        {
            var tilted = logits.Select(logit => ScoredWorld.Sigmoid(at * logit)).ToArray();
            var offset = CalibrationLine.Intercept(tilted, rows.Labels, rows.Weights)!.Value;
            var fitted = logits.Select(logit => ScoredWorld.Sigmoid((at * logit) + offset)).ToArray();
            return LogLoss.Of(fitted, rows.Labels, rows.Weights)!.Value;
        }

        Assert.True(BestLoss(slope) < BestLoss(slope + 0.01));
        Assert.True(BestLoss(slope) < BestLoss(slope - 0.01));
    }

    [Fact]
    public void Where_no_line_fits_there_is_none()
    {
        double[] ones = [1, 1, 1, 1];
        Assert.Null(CalibrationLine.Slope([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], ones));
        Assert.Null(CalibrationLine.Slope([0.3, 0.3, 0.3, 0.3], [0, 0, 1, 1], ones));
        Assert.Null(CalibrationLine.Slope([0.1, 0.2, 0.8, 0.9], [0, 0, 0, 0], ones));
        Assert.Null(CalibrationLine.Intercept([0.1, 0.2, 0.8, 0.9], [1, 1, 1, 1], ones));
        Assert.Equal(0, CalibrationLine.Intercept([0.5, 0.5, 0.5, 0.5], [0, 0, 1, 1], ones)!.Value, 1e-12);
    }

    [Fact]
    public void An_intercept_far_away_is_found_all_the_same()
    {
        var likelihoods = Enumerable.Repeat(1e-9, 10).ToArray();
        double[] labels = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0], ones = [.. Enumerable.Repeat(1.0, 10)];
        Assert.Equal(-Math.Log(1e-9), CalibrationLine.Intercept(likelihoods, labels, ones)!.Value, 1e-6);
    }

    [Fact]
    public void Ten_bins_by_hand_give_the_calibration_error()
    {
        var likelihoods = Enumerable.Range(0, 20).Select(row => (row + 1) / 25.0).ToArray();
        var labels = Enumerable.Range(0, 20).Select(row => row % 3 == 0 ? 1.0 : 0.0).ToArray();
        var ones = Enumerable.Repeat(1.0, 20).ToArray();
        var expected = Enumerable.Range(0, 10).Sum(bin => Math.Abs(
            likelihoods[2 * bin] + likelihoods[(2 * bin) + 1] - labels[2 * bin] - labels[(2 * bin) + 1])) / 20;
        Assert.Equal(expected, CalibrationError.Of(likelihoods, labels, ones)!.Value, 1e-12);
    }

    [Fact]
    public void A_constant_is_one_bin_and_its_error_is_its_distance_from_the_rate()
    {
        Assert.Equal(0.1, CalibrationError.Of([0.4, 0.4, 0.4, 0.4], [1, 1, 0, 0], [1, 1, 1, 1])!.Value, 1e-12);
        var curve = CalibrationCurve.Of(new ScoredRows([0.4, 0.4, 0.4, 0.4], [1, 1, 0, 0]));
        Assert.Equal((4, 0.5), (Assert.Single(curve).Rows, curve[0].Rate.Value));
    }

    [Fact]
    public void The_curve_rises_through_bins_of_equal_weight_and_their_intervals_are_wilsons()
    {
        var curve = CalibrationCurve.Of(ScoredWorld.Calibrated(5_000, seed: 17));
        Assert.Equal(Enumerable.Repeat(500, 10), curve.Select(bin => bin.Rows));
        Assert.Equal(curve.Select(bin => bin.MeanLikelihood).Order(), curve.Select(bin => bin.MeanLikelihood));
        var held = curve.Count(bin => bin.Rate.Low <= bin.MeanLikelihood && bin.MeanLikelihood <= bin.Rate.High);
        Assert.InRange(held, 8, 10);
        var known = WilsonInterval.Of(0.1, 100);
        Assert.Equal((0.0552, 0.1744), (Math.Round(known.Low!.Value, 4), Math.Round(known.High!.Value, 4)));
        Assert.Equal(0, WilsonInterval.Of(0, 10).Low);
    }
}
