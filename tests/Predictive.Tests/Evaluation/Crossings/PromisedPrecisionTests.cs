using Xunit;

namespace Predictive.Tests.Evaluation.Crossings;

/// <summary>
/// A cut for a precision keeps its promise on later leads. The rule was chosen beforehand, and on no seeds.
/// </summary>
public sealed class PromisedPrecisionTests
{
    [Theory]
    [InlineData(20_000, 400, 0.2)]
    [InlineData(30_000, 1500, 0.25)]
    public void Later_leads_convert_as_promised(ulong group, int leads, double target)
    {
        var outcome = PromisedPrecision.Of(group, worlds: 16, leads, target);

        Assert.True(outcome.Promised >= 5, $"{outcome}");
        Assert.True(outcome.Short <= 1, $"{outcome}");
        Assert.True(outcome.MeanPrecision >= target, $"{outcome}");
    }

    [Theory]
    [Trait("Category", "Whole")]
    [InlineData(100_000, 400, 0.2)]
    [InlineData(200_000, 400, 0.3)]
    [InlineData(300_000, 1500, 0.2)]
    [InlineData(400_000, 1500, 0.3)]
    [InlineData(500_000, 6000, 0.3)]
    public void Later_leads_convert_as_promised_in_400_worlds(ulong group, int leads, double target)
    {
        var outcome = PromisedPrecision.Of(group, worlds: 400, leads, target);

        TestContext.Current.TestOutputHelper?.WriteLine($"{leads} leads, target {target}: {outcome}");
        Assert.True(outcome.Short <= 0.05 * outcome.Promised, $"{outcome}");
        Assert.True(outcome.MeanPrecision >= target, $"{outcome}");
    }
}
