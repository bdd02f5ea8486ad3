using Predictive.Evaluation.Maturing;
using Predictive.Learning;
using Predictive.Snapshots;
using Predictive.Snapshots.Maturing;
using Xunit;

namespace Predictive.Tests.Evaluation.Maturing;

public sealed class HorizonSuggestionTests
{
    [Fact]
    public void The_shortest_usual_horizon_that_holds_nine_of_ten_conversions_is_suggested()
    {
        var suggestion = Suggest(Leads(count: 4_000, converting: 0.5, lastDay: 100), horizon: 60);

        Assert.Equal(90, suggestion.Days);
        Assert.InRange(90, suggestion.LowDays!.Value, suggestion.HighDays!.Value);
        Assert.Equal(0.6, suggestion.HeldByHorizon.Value!.Value, 0.03);
        Assert.InRange(0.6, suggestion.HeldByHorizon.Low!.Value, suggestion.HeldByHorizon.High!.Value);
        Assert.StartsWith("A horizon of 90 days is suggested", suggestion.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("still rising", suggestion.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_that_rises_to_its_end_says_that_it_may_be_too_short()
    {
        var suggestion = Suggest(Leads(count: 1_000, converting: 0.5, lastDay: 900), horizon: 90);

        Assert.Equal(365, suggestion.SeenDays);
        Assert.Contains("still rising", suggestion.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_conversions_make_the_interval_wide_and_hardly_any_give_no_suggestion()
    {
        var few = Suggest(Leads(count: 60, converting: 0.5, lastDay: 100), horizon: 60);
        var hardly = Suggest(Leads(count: 60, converting: 0.05, lastDay: 100), horizon: 60);

        Assert.True(few.HighDays is null || few.HighDays > few.LowDays, few.Words);
        Assert.Null(hardly.Days);
        Assert.StartsWith("No horizon can be suggested: within the ", hardly.Words, StringComparison.Ordinal);
        Assert.Null(Suggest([], horizon: 60).Days);
    }

    private static HorizonSuggestion Suggest(FollowedLead[] leads, int horizon) =>
        HorizonSuggestion.For(CumulativeIncidence.Of(leads), LabelHorizon.OfDays(horizon));

    /// <summary>Leads of the last 500 days, of which a share converts evenly up to a last day.</summary>
    private static FollowedLead[] Leads(int count, double converting, double lastDay)
    {
        var chance = new SeededRandom(11);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (seen, day) = (500 * chance.NextDouble(), lastDay * chance.NextDouble());
            var converts = chance.NextDouble() < converting && day <= seen;
            return new FollowedLead
            {
                CreatedAt = DateTime.UnixEpoch,
                AsOf = DateTime.UnixEpoch,
                SeenDays = seen,
                Days = converts ? day : seen,
                Ending = converts ? Ending.Converted : Ending.Open,
                Cluster = $"lead {i}",
            };
        })];
    }
}
