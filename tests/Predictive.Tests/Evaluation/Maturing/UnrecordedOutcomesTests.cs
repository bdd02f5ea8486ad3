using Predictive.Data;
using Predictive.Evaluation.Maturing;
using Predictive.Learning;
using Predictive.Snapshots.Maturing;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Evaluation.Maturing;

public sealed class UnrecordedOutcomesTests
{
    [Fact]
    public void Outcomes_that_begin_long_after_the_leads_are_told()
    {
        var warning = Warning(recordedFrom: 200);

        Assert.NotNull(warning);
        Assert.StartsWith("No lead is known to have converted before 2024-07-", warning, StringComparison.Ordinal);
        Assert.EndsWith("begin the history later.", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Outcomes_that_begin_with_the_leads_are_not(int recordedFrom) => Assert.Null(Warning(recordedFrom));

    [Fact]
    public void Without_a_conversion_there_is_nothing_to_expect() => Assert.Null(Warning(recordedFrom: 2_000));

    /// <summary>Two leads a day for 500 days, of which a fifth converts within 40 days, known from a day on.</summary>
    private static string? Warning(int recordedFrom)
    {
        var chance = new SeededRandom(12);
        var hand = new HandFunnel();
        for (var i = 0; i < 1_000; i++)
        {
            var day = i / 2.0;
            hand.Lead($"L{i}", day);
            var at = day + (40 * chance.NextDouble());
            if (chance.NextDouble() < 0.2 && at >= recordedFrom)
            {
                hand.Opportunity(at, $"L{i}");
            }
        }

        var followed = FollowedLeads.In(hand.Records(560), ConversionStage.Opportunity, age: 0)!.All;
        return UnrecordedOutcomes.In(followed, CumulativeIncidence.Of(followed));
    }
}
