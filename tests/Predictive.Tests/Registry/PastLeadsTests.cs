using Predictive.Models;
using Predictive.Registry;
using Xunit;

namespace Predictive.Tests.Registry;

public sealed class PastLeadsTests
{
    private static readonly IReadOnlyList<PastLeadsDocument> _bins =
    [
        new(0.02, 0.04, new MetricDocument(0.004, 0.001, 0.02, null), 300),
        new(0.10, 0.15, new MetricDocument(0.181, 0.134, 0.241, null), 310),
    ];

    [Theory]
    [InlineData(0.001, "Of 100 past leads like this, fewer than 1 converted (0 to 2).")]
    [InlineData(0.0999, "Of 100 past leads like this, fewer than 1 converted (0 to 2).")]
    [InlineData(0.1, "Of 100 past leads like this, 18 converted (13 to 24).")]
    [InlineData(0.9, "Of 100 past leads like this, 18 converted (13 to 24).")]
    public void A_likelihood_finds_the_past_leads_of_its_bin(double likelihood, string words) =>
        Assert.Equal(words, PastLeadsDocument.Like(_bins, new Likelihood(likelihood))!.Sentence());

    [Fact]
    public void A_version_that_does_not_know_any_says_nothing()
    {
        Assert.Null(PastLeadsDocument.Like(null, new Likelihood(0.5)));
        Assert.Null(PastLeadsDocument.Like([], new Likelihood(0.5)));
    }
}
