using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Simulation;

public sealed class SalesWorkTests
{
    [Fact]
    public void Sales_works_the_leads_whose_points_reached_the_threshold_of_the_rules_file()
    {
        var world = World.Named("plain");
        var funnel = FunnelSimulator.Run(
            world with { Sales = world.Sales with { ByChance = 0, Capacity = 1 } }, leads: 2_000, seed: 3);
        var book = RuleBook.Of(funnel);
        var last = funnel.KnownOn.AddDays(-35);
        var converted = funnel.Opportunities.Select(deal => deal.LeadId).ToHashSet();

        foreach (var lead in funnel.Leads)
        {
            var reached = book.ReachedAt(lead);
            if (lead.WorkedAt is { } at) Assert.True(reached < at, $"{lead.Id} was worked below the threshold.");
            else if (reached < last) Assert.Contains(lead.Id, converted);
        }
    }

    [Fact]
    public void Capacity_limits_how_many_leads_are_worked()
    {
        var world = World.Named("plain");
        var funnel = FunnelSimulator.Run(
            world with { Sales = world.Sales with { ByChance = 0, Capacity = 0.1 } }, leads: 5_000, seed: 3);

        Assert.InRange(funnel.Leads.Count(lead => lead.WorkedAt is not null) / 5_000.0, 0.07, 0.105);
    }

    [Fact]
    public void Some_leads_are_worked_whatever_their_points()
    {
        var funnel = SimulatedRuns.Of("plain", leads: 2_000, seed: 3);
        var book = RuleBook.Of(funnel);
        var low = funnel.Leads.Where(lead => book.ReachedAt(lead) is null).ToArray();

        Assert.InRange(low.Count(lead => lead.WorkedAt is not null) / (double)low.Length, 0.04, 0.12);
    }

    [Fact]
    public void Lots_make_work_three_times_as_likely_from_100_points_on_and_come_within_a_week()
    {
        var world = World.Named("worked-by-points");
        var draw = world.Sales.Draw!;
        var funnel = FunnelSimulator.Run(world, leads: 8_000, seed: 3);
        var book = RuleBook.Of(funnel);
        var converted = funnel.Opportunities.ToDictionary(deal => deal.LeadId, deal => deal.CreatedAt);
        var drawn = funnel.Leads.Where(lead => lead.CreatedAt.AddDays(draw.Age + 7) is var end && end < funnel.KnownOn
            && !(converted.TryGetValue(lead.Id, out var at) && at <= end)).ToLookup(
                lead => book.PointsAt(lead, lead.CreatedAt.AddDays(draw.Age)) >= 100);

        Assert.InRange(drawn[true].Count(), 400, 2_000);
        Assert.InRange(ShareWorked(drawn[true]), 0.55, 0.65);
        Assert.InRange(ShareWorked(drawn[false]), 0.18, 0.22);
        Assert.All(funnel.Leads.Where(lead => lead.WorkedAt is not null), lead =>
            Assert.InRange((lead.WorkedAt!.Value - lead.CreatedAt).TotalDays, draw.Age, draw.Age + 4));
    }

    [Fact]
    public void Points_find_buyers_better_than_chance_and_worse_than_the_truth()
    {
        var funnel = SimulatedRuns.Of("plain");
        var book = RuleBook.Of(funnel);
        var leads = funnel.Leads.ToDictionary(lead => lead.Id);
        var rows = SimulatedRuns.Mature(funnel, age: 7, horizon: 90)
            .Select(row => (Score: book.PointsAt(leads[row.Truth.LeadId], row.Truth.AsOf), row.Converted)).ToArray();

        Assert.InRange(SimulatedRuns.Auc(rows), 0.6, 0.68);
        Assert.InRange(rows.Count(row => row.Score >= book.Threshold) / (double)rows.Length, 0.15, 0.25);
    }

    private static double ShareWorked(IEnumerable<SimulatedLead> leads) =>
        leads.Average(lead => lead.WorkedAt is null ? 0.0 : 1);
}
