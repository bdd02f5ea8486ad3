using Predictive.Learning.Tuning;
using Xunit;

namespace Predictive.Learning.Tests.Tuning;

public sealed class SurrogateTests
{
    private static readonly SearchSpace _space = new(["boosting", "logistic"]);

    [Fact]
    public void It_expects_more_near_what_did_well_than_near_what_did_badly()
    {
        var surrogate = new Surrogate(
            _space, [WithL2(0), WithL2(0.3), WithL2(20), WithL2(50)], [0.9, 0.8, 0.2, 0.1]);

        Assert.True(surrogate.ExpectedImprovement(WithL2(10)) > surrogate.ExpectedImprovement(WithL2(1)));
    }

    [Fact]
    public void It_expects_more_of_the_untried_than_of_what_is_like_the_bad()
    {
        var surrogate = new Surrogate(_space, [WithL2(0), WithL2(0.3), WithL2(1)], [0.9, 0.8, 0.9]);

        Assert.True(
            surrogate.ExpectedImprovement(LearnerSettings.Of("logistic"))
            > surrogate.ExpectedImprovement(WithL2(0)));
    }

    [Fact]
    public void Equal_results_teach_nothing_and_break_nothing() => Assert.Equal(
        new Surrogate(_space, [WithL2(0), WithL2(50)], [0.5, 0.5]).ExpectedImprovement(WithL2(0)),
        new Surrogate(_space, [WithL2(0), WithL2(50)], [0.7, 0.7]).ExpectedImprovement(WithL2(50)), 1e-12);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.959963985, 0.975)]
    [InlineData(-1.644853627, 0.05)]
    public void The_normal_curve_has_its_known_shares(double at, double below) =>
        Assert.Equal(below, NormalCurve.Below(at), 1e-6);

    private static LearnerSettings WithL2(double value) => LearnerSettings.Of("boosting", [new("l2", value)]);
}
