using Predictive.Evaluation.Crossings;
using Predictive.Learning;
using Xunit;

namespace Predictive.Tests.Evaluation.Crossings;

public sealed class TradeOffTests
{
    [Fact]
    public void Each_lead_counts_once_at_the_first_look_that_reaches_the_cut()
    {
        var leads = Leads(
            [Open(0.1, false), Open(0.3, true), Open(0.6, true)],
            [Open(0.3, false), Open(0.9, true)],
            [Open(0.1, true), Raised(0.1, true), Open(0.9, true)],
            [new(0.9, 0.9, false, LookStanding.NoMql), Open(0.2, false)]);

        var points = TradeOff.Of(leads, [0.25, 0.5], seed: 1, rounds: 40);

        Assert.Equal([(2, 1), (2, 1)], points.Select(point => (point.Crossed, point.WhateverTheCut)));
        Assert.Equal([0.5, 1.0], points.Select(point => point.Precision.Value));
        Assert.Equal([0.3, 0.75], points.Select(point => Math.Round(point.Expected, 9)));
        Assert.Equal([1.0, 1.0], points.Select(point => point.Found.Value));
        Assert.Equal(3, points[0].PerWeek!.Value);
        Assert.Null(points[0].Revenue);
    }

    [Fact]
    public void The_fast_sums_are_those_of_a_naive_count()
    {
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var chance = new SeededRandom((ulong)seed);
            var leads = Leads([.. Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 1 + chance.NextBelow(4))
                .Select(_ => new LeadLook(
                    chance.NextBelow(10) / 10.0, chance.NextDouble(), chance.NextBelow(4) == 0,
                    (LookStanding)chance.NextBelow(3), 100 * chance.NextDouble())).ToArray())]);

            foreach (var point in TradeOff.Of(leads, [0, 0.3, 0.31, 0.5, 0.9, 2], seed: 1, rounds: 40))
                IsCounted(leads, point);
        }
    }

    [Fact]
    public void The_best_of_several_looks_promises_too_much_and_that_is_seen()
    {
        var one = CrossingWorld.Leads(seed: 5, leads: 20_000, looks: 1);
        var three = CrossingWorld.Leads(seed: 5, leads: 20_000, looks: 3);

        Assert.InRange(TradeOff.Of(one, [0.2], seed: 1, rounds: 100)[0].Surprise.Value!.Value, -0.01, 0.01);
        var surprise = TradeOff.Of(three, [0.2], seed: 1, rounds: 100)[0].Surprise;
        Assert.True(surprise.LiesBelow(-0.01), $"{surprise.Low} to {surprise.High}");
    }

    [Fact]
    public void The_lowest_cut_for_a_volume_makes_no_more_MQLs()
    {
        var leads = CrossingWorld.Leads(seed: 3, leads: 800);

        var cut = CutSearch.ForVolume(leads, volume: 100)!.Value;

        Assert.InRange(leads.MqlsAt(cut), 95, 100);
        Assert.Null(CutSearch.ForVolume(Leads([Raised(0.5, true)], [Raised(0.5, true)], [Open(0.5, true)]), volume: 1));
    }

    private static void IsCounted(LookedAtLeads leads, CutPoint point)
    {
        var (crossed, converted, expected, revenue, whatever, found) = (0, 0, 0.0, 0.0, 0, 0);
        foreach (var lead in leads.Leads)
        {
            var place = lead.Looks.ToList().FindIndex(look => look.Standing == LookStanding.AnMql
                || (look.Standing == LookStanding.Open && look.Score >= point.Cut));
            if (place < 0)
                continue;
            var look = lead.Looks[place];
            found += lead.Looks.Skip(place).Any(later => later.Converted) ? 1 : 0;
            if (look.Standing == LookStanding.AnMql)
            {
                whatever++;
                continue;
            }

            (crossed, converted) = (crossed + 1, converted + (look.Converted ? 1 : 0));
            (expected, revenue) = (expected + look.Likelihood, revenue + (look.Likelihood * look.Value));
        }

        Assert.Equal((crossed, whatever), (point.Crossed, point.WhateverTheCut));
        Assert.Equal(crossed == 0 ? null : Math.Round(converted / (double)crossed, 9), Rounded(point.Precision.Value));
        Assert.Equal(crossed == 0 ? 0 : expected / crossed, point.Expected, 9);
        Assert.Equal(found / (double)leads.Conversions, point.Found.Value!.Value, 9);
        Assert.Equal(crossed == 0 ? null : Math.Round(revenue / crossed, 6), Rounded(point.Revenue?.Value, digits: 6));
    }

    private static double? Rounded(double? value, int digits = 9) =>
        value is { } number ? Math.Round(number, digits) : null;

    private static LeadLook Open(double score, bool converted) => new(score, score, converted, LookStanding.Open);

    private static LeadLook Raised(double score, bool converted) => new(score, score, converted, LookStanding.AnMql);

    private static LookedAtLeads Leads(params LeadLook[][] leads) => new(
        [.. leads.Select((looks, number) => new LookedAtLead(number, looks))],
        new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 11));
}
