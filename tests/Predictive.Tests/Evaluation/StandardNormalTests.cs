using Predictive.Evaluation;
using Xunit;

namespace Predictive.Tests.Evaluation;

/// <summary>Against the figures of printed tables.</summary>
public sealed class StandardNormalTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(-1, 0.84134474606854293)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(2.999, 0.00135433653)]
    [InlineData(3, 0.0013498980316301)]
    [InlineData(6, 9.865876450377e-10)]
    public void The_chance_of_more_is_that_of_the_tables(double value, double chance) =>
        Assert.InRange(StandardNormal.Above(value) / chance, 0.99999, 1.00001);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.8, 0.8416212335729143)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.9995, 3.290526731491926)]
    [InlineData(0.001, -3.090232306167813)]
    public void A_share_has_the_quantile_of_the_tables(double share, double value) =>
        Assert.Equal(value, StandardNormal.Quantile(share), 1e-9);
}
