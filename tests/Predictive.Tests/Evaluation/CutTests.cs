using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

public sealed class CutTests
{
    [Theory]
    [InlineData(1, 0.9)]
    [InlineData(2.4, 0.7)]
    [InlineData(3.9, 0.5)]
    [InlineData(5, 0.1)]
    public void A_cut_comes_as_near_to_the_volume_as_ties_allow(double volume, double cut)
    {
        double[] likelihoods = [0.5, 0.9, 0.7, 0.5, 0.1];
        Assert.Equal(cut, Cut.ForVolume(likelihoods, [1, 1, 1, 1, 1], volume));
    }

    [Fact]
    public void A_share_is_a_volume_and_an_impossible_volume_is_refused()
    {
        Assert.Equal(0.7, Cut.ForShare([0.5, 0.9, 0.7, 0.5, 0.1], [1, 1, 1, 1, 1], 0.4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cut.ForVolume([0.5], [1], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cut.ForVolume([0.5], [1], 0));
    }
}
