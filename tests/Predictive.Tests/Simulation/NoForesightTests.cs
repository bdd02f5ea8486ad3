using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Simulation;

public sealed class NoForesightTests
{
    [Fact]
    public void Until_a_lead_converts_its_story_is_the_one_of_a_world_where_nobody_ever_does()
    {
        var world = World.Named("plain");
        var funnel = FunnelSimulator.Run(world, leads: 4_000, seed: 5);
        var barren = FunnelSimulator.Run(
            world with { Conversion = world.Conversion with { Base = -12 } }, leads: 4_000, seed: 5);
        Assert.True(funnel.Opportunities.Count > 200);
        Assert.True(barren.Opportunities.Count < 5);

        var converted = funnel.Opportunities.ToDictionary(deal => deal.LeadId, deal => deal.CreatedAt);
        bool Before(string lead, DateTime at) => !converted.TryGetValue(lead, out var end) || at < end;
        Assert.Equal(
            barren.Activities.Where(activity => Before(activity.LeadId, activity.At)),
            funnel.Activities.Where(activity => Before(activity.LeadId, activity.At)));
        Assert.Equal(
            barren.SalesActivities.Where(touch => Before(touch.LeadId, touch.At)),
            funnel.SalesActivities.Where(touch => Before(touch.LeadId, touch.At)));
        Assert.Equal(
            barren.Dispositions.Where(said => Before(said.LeadId, said.At)),
            funnel.Dispositions.Where(said => Before(said.LeadId, said.At)));
    }

    [Fact]
    public void The_columns_filled_in_afterwards_do_know_the_outcome()
    {
        var funnel = SimulatedRuns.Of("plain");
        var converted = funnel.Opportunities.Select(deal => deal.LeadId).ToHashSet();
        double Phones(bool converters) => funnel.Leads
            .Where(lead => converted.Contains(lead.Id) == converters).Average(lead => lead.HasPhone ? 1.0 : 0);

        Assert.True(Phones(converters: true) > 0.9);
        Assert.True(Phones(converters: false) < 0.5);
        Assert.All(
            funnel.Leads.Where(lead => converted.Contains(lead.Id)),
            lead => Assert.Contains(lead.Status, new[] { "opportunity", "customer", "lost" }));
    }
}
