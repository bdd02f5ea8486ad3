using Predictive.Commands;
using Xunit;

namespace Predictive.Apps.Tests.Console;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("simulat", "simulate")]
    [InlineData("tarin", "train")]
    [InlineData("--sed", "--seed")]
    [InlineData("evalute", "evaluate")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_found_if_it_is_near(string word, string? meant) =>
        Assert.Equal(meant, DidYouMean.Of(word, ["evaluate", "score", "simulate", "train", "--seed"]));
}
