using Predictive.Data;
using Predictive.Leakage;
using Xunit;

namespace Predictive.Tests.Leakage;

public sealed class LeakCheckTests
{
    [Fact]
    public void A_trusted_column_comes_back_and_the_report_says_so()
    {
        var plain = LeakWorld.Simulated("plain", 3_000, seed: 61);
        var world = new Plant("filled on conversion", 0.9).Into(plain, seed: 61);

        var finding = Assert.Single(world.Check(7, "p").Findings, one => one.Column == "p");

        Assert.Equal(LeakVerdict.Watch, finding.Verdict);
        Assert.True(finding.IsTrusted);
        Assert.Contains("the funnel file trusts it", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("p", world.Check().LeftOut);
    }

    [Fact]
    public void A_finding_tells_what_the_column_is_worth()
    {
        var world = new Plant("copy with slips", 0).Into(LeakWorld.Simulated("plain", 3_000, seed: 62), seed: 62);

        var finding = Assert.Single(world.Check().Findings, one => one.Column == "p");

        Assert.True(finding.Price!.Value.With > 0.99, finding.Sentence);
        Assert.InRange(finding.Price.Value.Without, 0.6, 0.9);
        Assert.Equal(LeakEvidenceKind.CopyOfOutcome, finding.Evidence[0].Kind);
    }

    [Fact]
    public void A_row_number_in_a_file_sorted_by_outcome_is_left_out()
    {
        var world = LeakWorld.Simulated("plain", 3_000, seed: 63);
        var place = world.Records.Leads.Count;
        var late = world.Conversions;
        var sorted = world with
        {
            Records = Builders.RecordsCopies.With(
                world.Records, leads: [.. world.Records.Leads.OrderBy(lead => late.ContainsKey(lead.Id))]),
        };

        var numbered = sorted.Planted("n", AttributeKind.Number, 63, (_, _) => AttributeValue.Of(1000.0 + --place));

        Assert.Contains("n", numbered.Check().LeftOut);
    }
}
