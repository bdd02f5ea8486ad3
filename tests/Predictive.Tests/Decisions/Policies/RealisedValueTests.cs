using Predictive.Data;
using Predictive.Decisions.Policies;
using Predictive.Tests.Builders;
using Xunit;

namespace Predictive.Tests.Decisions.Policies;

public sealed class RealisedValueTests
{
    private static readonly DateTime _start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_money_of_leads_adds_up_to_that_of_the_deals(ulong seed)
    {
        var records = SmallFunnel.Records(seed);
        var won = records.Opportunities.Where(one => one.Won == true).ToList();

        var shares = DealShares.Of(records)!;

        Assert.Contains(won, deal => deal.LeadIds.Count == 2);
        Assert.Equal(won.Sum(deal => deal.Amount!.Value), records.Leads.Sum(lead => shares[lead.Id]), 9);
        Assert.Equal(shares.Total, won.Sum(deal => deal.Amount!.Value), 9);
    }

    [Fact]
    public void Conversions_whose_deals_may_still_close_do_not_count()
    {
        // A conversion every 10 days; deals close after 20 days, every second one won with 1,000; known on day 400.
        var records = Records([.. Enumerable.Range(0, 40).Select(number => Deal(number, won: number % 2 == 0))]);

        var value = RealisedValue.Of(records, ConversionStage.Opportunity)!;

        Assert.Equal((20, 39, 20), (value.MatureAfterDays, value.Conversions, value.Paid));
        Assert.Equal(20_000 / 39.0, value.Mean, 9);
        Assert.Contains("513 on average", value.Words);
        Assert.Contains("of 39 conversions at least 20 days old, 20 of which have a deal that was won", value.Words);
    }

    [Fact]
    public void A_won_deal_without_an_amount_counts_as_the_mean_of_the_others_and_is_told()
    {
        var records = Records([.. Enumerable.Range(0, 30).Select(number => Deal(number, won: true) with
        {
            Amount = number < 10 ? null : 900,
        })]);

        var value = RealisedValue.Of(records, ConversionStage.Opportunity)!;

        Assert.Equal((900, 10), (value.Mean, value.WithoutAmount));
        Assert.Contains("The amount of 10 won deals is not known", value.Words);
    }

    [Fact]
    public void Without_amounts_or_with_few_conversions_it_is_refused()
    {
        Opportunity[] deals = [.. Enumerable.Range(0, 30).Select(number => Deal(number, won: true))];
        var without = Records([.. deals.Select(deal => deal with { Amount = null })]);

        Assert.Null(RealisedValue.Of(without, ConversionStage.Opportunity));
        Assert.Null(RealisedValue.Of(Records(deals[..9]), ConversionStage.Opportunity));
        var words = Assert.Throws<BadInputException>(() =>
            RealisedValue.Needed(without, ConversionStage.Opportunity, by: null, "--cost-per-lead")).Message;
        Assert.StartsWith("--cost-per-lead needs money, and this funnel does not tell", words);
    }

    [Fact]
    public void Groups_lean_towards_the_mean_of_all_the_more_the_fewer_they_have()
    {
        List<double> big = [.. Enumerable.Repeat(0.0, 100), .. Enumerable.Repeat(2000.0, 100)];
        List<double> small = [3000, 3100];
        var shrunk = ShrunkMeans.Of(new Dictionary<string, List<double>> { ["big"] = big, ["small"] = small });
        var all = (200_000 + 6_100) / 202.0;

        Assert.InRange(shrunk["big"], 1000, all);
        Assert.InRange(shrunk["small"], all, 3050);
        Assert.True(Math.Abs(shrunk["big"] - 1000) < Math.Abs(shrunk["small"] - 3050));

        // By hand: two groups of two, {0, 2} and {10, 12}: s² = 2, between = 100, size = 4 - 8/4 = 2, t² = 49.
        var hand = ShrunkMeans.Of(new Dictionary<string, List<double>> { ["a"] = [0, 2], ["b"] = [10, 12] });
        Assert.Equal(((49 * 1) + (1 * 6)) / 50.0, hand["a"], 9);
        Assert.Equal(((49 * 11) + (1 * 6)) / 50.0, hand["b"], 9);
    }

    [Fact]
    public void Groups_that_do_not_differ_have_the_mean_of_all() => Assert.All(
        ShrunkMeans.Of(new Dictionary<string, List<double>>
        {
            ["a"] = [0, 10, 0, 10],
            ["b"] = [10, 0],
            ["c"] = [5],
        }).Values,
        value => Assert.Equal(5, value, 9));

    [Fact]
    public void A_group_is_known_by_the_word_of_the_lead_when_it_converted()
    {
        var records = Records(
            [.. Enumerable.Range(0, 60).Select(number => Deal(number, won: true) with
            {
                Amount = number % 2 == 0 ? 10 : 90,
            })],
            number => number % 2 == 0 ? "DE" : "US");

        var value = RealisedValue.Of(records, ConversionStage.Opportunity, "country")!;

        Assert.Equal(["DE", "US"], value.Groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(10, value.Groups["de"], 1);
        Assert.Equal(90, value.Groups["US"], 1);
    }

    private static Opportunity Deal(int number, bool won)
    {
        var created = _start.AddDays(10 * number);
        return new Opportunity($"O{number}", [$"L{number}"], created, created.AddDays(20), won, 1000);
    }

    private static FunnelRecords Records(Opportunity[] deals, Func<int, string>? country = null) => new()
    {
        LeadColumns = [new("country", AttributeKind.Category)],
        Leads =
        [
            .. deals.Select((deal, number) => new Lead
            {
                Id = deal.LeadIds[0],
                CreatedAt = deal.CreatedAt!.Value.AddDays(-3),
                Attributes = [AttributeValue.Of(country?.Invoke(number) ?? "DE")],
            }),
        ],
        Opportunities = deals,
        KnownOn = _start.AddDays(10 * Math.Max(40, deals.Length)),
    };
}
