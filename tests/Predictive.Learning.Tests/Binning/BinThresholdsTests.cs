using Predictive.Learning.Binning;
using Xunit;

namespace Predictive.Learning.Tests.Binning;

public sealed class BinThresholdsTests
{
    [Fact]
    public void Few_distinct_values_are_cut_half_way()
    {
        var bins = BinThresholds.Learn([3, 1, float.NaN, 1, 2], 255);
        Assert.Equal([1.5f, 2.5f], bins.CutPoints.ToArray());
        Assert.Equal(0, bins.BinOf(1.5f));
        Assert.Equal(1, bins.BinOf(1.6f));
        Assert.Equal(2, bins.BinOf(99));
        Assert.Equal(ColumnBins.Missing, bins.BinOf(float.NaN));
    }

    [Fact]
    public void Many_distinct_values_fill_bins_about_equally()
    {
        var values = World.Rows(0, 10_000).Select(value => (float)value).ToArray();
        var bins = BinThresholds.Learn(values, 50);
        var counts = values.CountBy(bins.BinOf).Select(pair => pair.Value).ToArray();
        Assert.Equal(50, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, 199, 201));
    }

    [Fact]
    public void Neighbouring_floats_are_told_apart()
    {
        var above = MathF.BitIncrement(1);
        var bins = BinThresholds.Learn([1, above], 255);
        Assert.NotEqual(bins.BinOf(1), bins.BinOf(above));
    }

    [Fact]
    public void Infinities_are_values_like_others_and_cut_points_stay_finite()
    {
        var bins = BinThresholds.Learn([float.NegativeInfinity, 0, float.PositiveInfinity], 255);
        Assert.All(bins.CutPoints.ToArray(), cut => Assert.True(float.IsFinite(cut)));
        Assert.Equal(0, bins.BinOf(float.NegativeInfinity));
        Assert.Equal(1, bins.BinOf(0));
        Assert.Equal(2, bins.BinOf(float.PositiveInfinity));
        Assert.Equal(2, BinThresholds.Learn([float.NegativeInfinity, float.PositiveInfinity], 255).ValueBins);
    }

    [Fact]
    public void Constant_and_missing_columns_have_one_bin()
    {
        Assert.Equal(1, BinThresholds.Learn([7, 7, 7], 255).ValueBins);
        Assert.Equal(1, BinThresholds.Learn([float.NaN, float.NaN], 255).ValueBins);
        Assert.Equal(1, BinThresholds.Learn([], 255).ValueBins);
    }

    [Fact]
    public void Never_more_than_255_bins_for_values()
    {
        var random = new SeededRandom(6);
        var values = World.Rows(0, 5000).Select(_ => (float)random.NextDouble()).ToArray();
        Assert.InRange(BinThresholds.Learn(values, 255).ValueBins, 250, 255);
    }
}
