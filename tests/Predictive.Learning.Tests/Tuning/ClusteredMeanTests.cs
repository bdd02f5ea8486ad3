using Predictive.Learning.Tuning;
using Xunit;

namespace Predictive.Learning.Tests.Tuning;

public sealed class ClusteredMeanTests
{
    [Fact]
    public void With_one_row_an_account_it_is_the_usual_mean_with_its_usual_error()
    {
        var mean = ClusteredMean.Of([1, 2, 3, 6], [1, 1, 1, 1], [0, 1, 2, 3]);

        Assert.Equal(3, mean.Mean);
        Assert.Equal(Math.Sqrt(14.0 / 3 / 4), mean.Error, 1e-12);
    }

    [Fact]
    public void Rows_that_repeat_an_account_are_no_more_evidence()
    {
        double[] values = [1, 2, 3, 6];
        var once = ClusteredMean.Of(values, [1, 1, 1, 1], [0, 1, 2, 3]);
        var twice = ClusteredMean.Of([.. values, .. values], [1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 0, 1, 2, 3]);

        Assert.Equal((once.Mean, once.Error), (twice.Mean, twice.Error));
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice() => Assert.Equal(
        ClusteredMean.Of([1, 1, 4], [1, 1, 1], [0, 0, 1]), ClusteredMean.Of([1, 4], [2, 1], [0, 1]));

    [Fact]
    public void One_account_alone_says_nothing_of_the_error()
    {
        Assert.Equal(double.NaN, ClusteredMean.Of([1, 2], [1, 1], [5, 5]).Error);
        Assert.Equal(double.NaN, ClusteredMean.Of([], [], []).Mean);
        Assert.Throws<ArgumentException>(() => ClusteredMean.Of([1], [1, 1], [0]));
    }
}
