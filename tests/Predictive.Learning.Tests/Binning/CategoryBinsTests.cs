using Predictive.Learning.Binning;
using Xunit;

namespace Predictive.Learning.Tests.Binning;

public sealed class CategoryBinsTests
{
    private static readonly FeatureColumn _column = FeatureColumn.Category("source", ["web", "event", "fax"]);

    [Fact]
    public void Frequent_levels_have_a_bin_and_the_rest_share_one()
    {
        var bins = CategoryBins.Learn(_column, [0, 0, 1, 1, 1, 2, float.NaN], mostBins: 255, minRows: 2);
        Assert.Equal([1, 0], bins.Levels.ToArray());
        Assert.Equal(0, bins.BinOf(1));
        Assert.Equal(1, bins.BinOf(0));
        Assert.Equal(bins.Other, bins.BinOf(2));
    }

    [Fact]
    public void Unseen_and_missing_are_different_bins()
    {
        var bins = CategoryBins.Learn(_column, [0, 0, 1, 1], 255, 1);
        Assert.Equal(bins.Other, bins.BinOf(FeatureColumn.Unseen));
        Assert.Equal(bins.Other, bins.BinOf(17));
        Assert.Equal(bins.Other, bins.BinOf(0.5f));
        Assert.Equal(ColumnBins.Missing, bins.BinOf(float.NaN));
    }

    [Fact]
    public void Of_many_levels_the_most_frequent_254_have_bins()
    {
        var levels = World.Rows(0, 600).Select(code => $"level {code}").ToArray();
        var column = FeatureColumn.Category("campaign", levels);
        var codes = World.Rows(0, 600).SelectMany(code => Enumerable.Repeat((float)code, 1 + code)).ToArray();
        var bins = CategoryBins.Learn(column, codes, 255, 1);
        Assert.Equal(254, bins.Levels.Length);
        Assert.Equal(255, bins.ValueBins);
        Assert.Equal(0, bins.BinOf(599));
        Assert.Equal(254, bins.BinOf(0));
    }
}
