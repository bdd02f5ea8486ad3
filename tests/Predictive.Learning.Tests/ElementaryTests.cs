using Xunit;

namespace Predictive.Learning.Tests;

public sealed class ElementaryTests
{
    [Fact]
    public void The_exponential_is_within_two_units_of_the_last_place()
    {
        var random = new SeededRandom(1);
        for (var i = 0; i < 200_000; i++)
        {
            var x = (random.NextDouble() * 1440) - 735;
            AssertNear(Math.Exp(x), Elementary.Exp(x), x);
        }
    }

    [Fact]
    public void The_logarithm_is_within_two_units_of_the_last_place()
    {
        var random = new SeededRandom(2);
        for (var i = 0; i < 200_000; i++)
        {
            var x = BitConverter.UInt64BitsToDouble(random.NextBits() % 0x7FF0000000000000);
            AssertNear(Math.Log(x), Elementary.Log(x), x);
            var near = 0.5 + random.NextDouble();
            AssertNear(Math.Log(near), Elementary.Log(near), near);
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(-746.0, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void The_exponential_knows_its_edges(double x, double expected) =>
        Assert.Equal(expected, Elementary.Exp(x));

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void The_logarithm_knows_its_edges(double x, double expected) =>
        Assert.Equal(expected, Elementary.Log(x));

    [Fact]
    public void Sigmoid_and_log_odds_undo_each_other()
    {
        for (var margin = -30.0; margin <= 15; margin += 0.37)
        {
            Assert.Equal(margin, Elementary.LogOdds(Elementary.Sigmoid(margin)), 1e-8);
        }
    }

    [Fact]
    public void Softplus_stays_finite_and_exact_far_out()
    {
        Assert.Equal(1000, Elementary.Softplus(1000));
        Assert.Equal(Math.Exp(-40), Elementary.Softplus(-40), 1e-30);
        Assert.Equal(Math.Log(2), Elementary.Softplus(0), 1e-15);
    }

    [Fact]
    public void Fixed_point_sums_are_the_same_in_any_order()
    {
        var random = new SeededRandom(3);
        var weights = Enumerable.Range(0, 1000).Select(_ => Math.Exp((random.NextDouble() * 20) - 10)).ToArray();
        var unit = FixedPoint.ForWeights(weights);
        var sum = unit.Sum(weights);
        random.Shuffle(weights.AsSpan());
        Assert.Equal(sum, FixedPoint.ForWeights(weights).Sum(weights));
        Assert.Equal(weights.Sum(), unit.ToDouble(sum), weights.Sum() * 1e-12);
    }

    private static void AssertNear(double expected, double actual, double x)
    {
        var units = Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual));
        Assert.True(units <= 2, $"at {x:R}: {actual:R} is {units} units from {expected:R}");
    }
}
