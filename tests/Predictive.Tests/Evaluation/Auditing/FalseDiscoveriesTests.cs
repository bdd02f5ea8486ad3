using Predictive.Evaluation.Auditing;
using Xunit;

namespace Predictive.Tests.Evaluation.Auditing;

public sealed class FalseDiscoveriesTests
{
    /// <summary>The example of Benjamini and Hochberg (1995, 4).</summary>
    private static readonly double[] _paper =
    [
        0.0344, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000,
    ];

    [Fact]
    public void The_four_smallest_chances_of_the_paper_s_example_are_claims() => Assert.Equal(
        [1, 2, 3, 4],
        FalseDiscoveries.Claims(_paper, 0.05).Index().Where(one => one.Item).Select(one => one.Index));

    [Fact]
    public void What_is_not_asked_is_no_claim_and_makes_the_others_no_dearer() => Assert.Equal(
        [false, true, false], FalseDiscoveries.Claims([double.NaN, 0.04, 0.9], 0.1));

    [Fact]
    public void Nothing_asked_is_nothing_claimed() => Assert.Empty(FalseDiscoveries.Claims([]));
}
