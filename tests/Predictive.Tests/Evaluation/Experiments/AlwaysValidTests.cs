using Predictive.Evaluation.Experiments;
using Xunit;

namespace Predictive.Tests.Evaluation.Experiments;

public sealed class AlwaysValidTests
{
    [Fact]
    public void A_p_value_is_below_the_level_just_where_the_interval_leaves_nothing_out()
    {
        var chance = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var (level, accounts) = (0.01 + (0.2 * chance.NextDouble()), 1 + (2_000 * chance.NextDouble()));
            var test = new AlwaysValid(tunedFor: 1 + (1_000 * chance.NextDouble()), level);
            var reach = test.Reach(accounts);

            Assert.Equal(level, test.P(reach, accounts), 1e-9);
            Assert.True(test.P(1.001 * reach, accounts) < level);
            Assert.True(test.P(0.999 * reach, accounts) > level);
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(900)]
    public void Intervals_are_narrowest_where_they_are_tuned_for(double accounts)
    {
        var tuned = new AlwaysValid(accounts).Reach(accounts);

        Assert.Equal(3.0353, tuned, 1e-3);
        Assert.Equal(AlwaysValid.ReachWhereTuned(0.05), tuned, 1e-12);
        Assert.All(
            [0.25, 0.5, 2, 4.0], times => Assert.True(new AlwaysValid(times * accounts).Reach(accounts) > tuned));
    }

    [Fact]
    public void No_evidence_is_a_p_value_of_one() => Assert.Equal(1, new AlwaysValid(100).P(0, 50));

    [Theory]
    [InlineData(0, 0.05)]
    [InlineData(double.NaN, 0.05)]
    [InlineData(100, 0)]
    [InlineData(100, 1)]
    public void What_is_no_test_cannot_be_built(double tunedFor, double level) =>
        Assert.Throws<ArgumentException>(() => new AlwaysValid(tunedFor, level));
}
