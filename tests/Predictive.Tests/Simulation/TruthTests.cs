using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Simulation;

public sealed class TruthTests
{
    // 99.9 % of the chi-square distribution with 10 degrees of freedom.
    private const double Limit = 29.6;

    [Theory]
    [InlineData("plain", 50_000, 7, 30)]
    [InlineData("plain", 50_000, 7, 90)]
    [InlineData("plain", 50_000, 30, 30)]
    [InlineData("plain", 50_000, 30, 90)]
    [InlineData("treatment-effect", 20_000, 7, 90)]
    [InlineData("worked-by-points", 20_000, 7, 90)]
    [InlineData("seasonal", 20_000, 7, 90)]
    [InlineData("drifting", 20_000, 30, 90)]
    public void Leads_convert_as_often_as_the_truth_says_in_every_tenth_of_its_chances(
        string world, int leads, int age, int horizon)
    {
        var rows = SimulatedRuns.Mature(SimulatedRuns.Of(world, leads), age, horizon);

        Assert.InRange(ChiSquare(rows, row => row.ChancePolicy), 0, Limit);
    }

    [Fact]
    public void The_chance_if_nobody_worked_it_is_not_what_happens_to_leads_that_sales_works()
    {
        var rows = SimulatedRuns.Mature(SimulatedRuns.Of("plain", leads: 50_000), age: 7, horizon: 90);

        Assert.True(ChiSquare(rows, row => row.ChanceIfNotWorked) > 10 * Limit);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("drifting")]
    [InlineData("seasonal")]
    [InlineData("few-deals")]
    [InlineData("treatment-effect")]
    [InlineData("sample")]
    public void The_truth_ranks_well_but_not_perfectly(string world)
    {
        Assert.InRange(Auc(SimulatedRuns.Mature(SimulatedRuns.Of(world), age: 7, horizon: 90)), 0.75, 0.88);
    }

    [Fact]
    public void Without_a_signal_the_truth_ranks_nobody()
    {
        var rows = SimulatedRuns.Mature(SimulatedRuns.Of("no-signal"), age: 7, horizon: 90);

        Assert.Equal(0.5, Auc(rows), 6);
        Assert.Single(rows.Select(row => row.Truth.ChancePolicy).Distinct());
    }

    [Theory]
    [InlineData("plain", 0.06, 0.12)]
    [InlineData("no-signal", 0.06, 0.12)]
    [InlineData("few-deals", 0.007, 0.015)]
    public void A_plausible_share_of_leads_converts(string world, double least, double most)
    {
        var rows = SimulatedRuns.Mature(SimulatedRuns.Of(world), age: 7, horizon: 90);

        Assert.InRange(rows.Average(row => row.Converted ? 1.0 : 0), least, most);
    }

    [Fact]
    public void Nobody_who_converted_by_the_as_of_date_has_a_truth_of_that_date()
    {
        var funnel = SimulatedRuns.Of("plain");
        var converted = funnel.Opportunities.ToDictionary(deal => deal.LeadId, deal => deal.CreatedAt);

        Assert.DoesNotContain(
            funnel.Truth, row => converted.TryGetValue(row.LeadId, out var at) && at <= row.AsOf);
        Assert.DoesNotContain(funnel.Truth, row => row.AsOf > funnel.KnownOn);
    }

    [Fact]
    public void The_policy_s_chance_lies_between_not_worked_and_worked()
    {
        Assert.All(SimulatedRuns.Of("plain").Truth, row =>
        {
            Assert.InRange(row.ChanceIfNotWorked, 0, 1);
            Assert.InRange(row.ChanceIfWorked, row.ChanceIfNotWorked, 1);
            Assert.InRange(row.ChancePolicy, row.ChanceIfNotWorked, row.ChanceIfWorked);
        });
    }

    [Fact]
    public void Working_leads_matters_where_the_world_says_so_and_nowhere_else()
    {
        Assert.InRange(Uplift("plain"), 1.3, 2);
        Assert.InRange(Uplift("treatment-effect"), 2, 3.5);
        Assert.InRange(Uplift("worked-by-points"), 2.2, 3);
        Assert.Equal(1, Uplift("no-signal"), 9);
    }

    [Fact]
    public void One_channel_turns_bad_in_the_drifting_world()
    {
        var drift = World.Named("drifting").Drift!;
        var turn = drift.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var funnel = SimulatedRuns.Of("drifting");
        var source = funnel.Leads.ToDictionary(lead => lead.Id, lead => (lead.Source, lead.CreatedAt));
        double ChanceOf(Func<DateTime, bool> when) => funnel.Truth
            .Where(row => row.HorizonDays == 90 && source[row.LeadId].Source == drift.Channel)
            .Where(row => when(source[row.LeadId].CreatedAt)).Average(row => row.ChanceIfNotWorked);

        Assert.True(ChanceOf(at => at >= turn) < 0.5 * ChanceOf(at => at < turn));
    }

    private static double Uplift(string world)
    {
        var rows = SimulatedRuns.Of(world).Truth.Where(row => row.HorizonDays == 90).ToArray();
        return rows.Average(row => row.ChanceIfWorked) / rows.Average(row => row.ChanceIfNotWorked);
    }

    private static double Auc(IEnumerable<(TruthRow Truth, bool Converted)> rows) =>
        SimulatedRuns.Auc([.. rows.Select(row => (row.Truth.ChancePolicy, row.Converted))]);

    private static double ChiSquare((TruthRow Truth, bool Converted)[] rows, Func<TruthRow, double> chance)
    {
        var sum = 0.0;
        foreach (var tenth in rows.OrderBy(row => chance(row.Truth)).Chunk((rows.Length + 9) / 10))
        {
            var expected = tenth.Sum(row => chance(row.Truth));
            var variance = tenth.Sum(row => chance(row.Truth) * (1 - chance(row.Truth)));
            var difference = tenth.Count(row => row.Converted) - expected;
            sum += difference * difference / variance;
        }

        return sum;
    }
}
