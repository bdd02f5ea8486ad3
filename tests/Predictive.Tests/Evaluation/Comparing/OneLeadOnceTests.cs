using Predictive.Evaluation;
using Predictive.Evaluation.Comparing;
using Xunit;

namespace Predictive.Tests.Evaluation.Comparing;

/// <summary>Each lead counts once, and neither side profits from calling it earlier or later.</summary>
public sealed class OneLeadOnceTests
{
    [Fact]
    public void A_lead_is_called_at_the_first_look_that_passes()
    {
        var leads = Leads(Lead("a", converted: 20, (0, 0.1, false), (7, 0.4, true), (30, 0.9, true)));
        var rules = CalledLeads.AtFirst(leads, look => look.IsRuleMql);
        var predicted = CalledLeads.AtFirst(leads, look => look.Likelihood >= 0.5);
        Assert.Equal((1, 7, 13), (rules.Count, rules.LookOf(0).Day, rules.DaysBefore(0)));
        Assert.Equal((1, 30.0), (predicted.Count, predicted.LookOf(0).Day));
        Assert.Equal(0, CalledLeads.AtFirst(leads, look => look.Likelihood > 2).Count);
    }

    [Fact]
    public void The_cells_hold_every_lead_once()
    {
        var report = Comparison.Compare(ComparedWorld.Of(700, seed: 81), rounds: 40, seed: 82);
        foreach (var pair in new[] { report.EqualVolume, report.RealCuts, report.WithoutHandRaisers! })
        {
            CellReport[] cells = [pair.Both, pair.OnlyPredicted, pair.OnlyRules, pair.Neither];
            Assert.Equal(pair.Leads, cells.Sum(cell => cell.Leads));
            Assert.Equal(pair.PredictedMqls, pair.Both.Leads + pair.OnlyPredicted.Leads);
            Assert.Equal(pair.RuleMqls, pair.Both.Leads + pair.OnlyRules.Leads);
            Assert.All(cells, cell => Assert.Equal(cell.Leads, cell.Worked!.Leads + cell.NotWorked!.Leads));
        }

        Assert.Equal(700, report.EqualVolume.Leads);
        Assert.Equal(report.EqualVolume.RuleMqls, report.EqualVolume.PredictedMqls);
        Assert.True(report.WithoutHandRaisers!.Leads < 700);
    }

    [Fact]
    public void Calling_the_same_leads_later_changes_no_figure_but_how_early_it_was()
    {
        var world = ComparedWorld.Of(900, seed: 83);
        var late = new ComparedLeads(
            world.All.Select(lead => lead with { Looks = [.. Late(lead.Looks)] }), world.Funnel);
        var (now, later) = (Compare(world), Compare(late));
        Assert.Equal(now.RealCuts.Rules.ConversionRate, later.RealCuts.Rules.ConversionRate);
        Assert.Equal(now.RealCuts.Rules.Recall, later.RealCuts.Rules.Recall);
        Assert.Equal(now.RealCuts.Both, later.RealCuts.Both);
        Assert.True(now.RealCuts.DaysBefore[1].Rules.Value > later.RealCuts.DaysBefore[1].Rules.Value);

        static IEnumerable<LeadLook> Late(IReadOnlyList<LeadLook> looks)
        {
            var isMql = looks.Any(look => look.IsRuleMql);
            return looks.Select((look, place) => look with { IsRuleMql = isMql && place == looks.Count - 1 });
        }
    }

    [Fact]
    public void Looking_more_often_adds_no_lead_and_no_conversion()
    {
        var world = ComparedWorld.Of(600, seed: 84);
        var twice = new ComparedLeads(
            world.All.Select(lead => lead with { Looks = [.. lead.Looks.SelectMany(look => new[] { look, look })] }),
            world.Funnel);
        var (once, again) = (Compare(world), Compare(twice));
        Assert.Equal((once.Leads, once.Conversions), (again.Leads, again.Conversions));
        Assert.Equal(once.EqualVolume.Predicted, again.EqualVolume.Predicted);
        Assert.Equal(once.RealCuts.Rules, again.RealCuts.Rules);
        Assert.Equal(once.Ranking, again.Ranking);
    }

    [Fact]
    public void In_each_week_prediction_calls_as_many_as_the_rules()
    {
        var leads = ComparedWorld.Of(1_500, seed: 85);
        var rules = CalledLeads.AtFirst(leads, look => look.IsRuleMql);
        var chosen = EqualVolume.Choose(leads, rules);
        Assert.Equal(PerWeek(leads, rules), PerWeek(leads, chosen));

        static Dictionary<int, int> PerWeek(ComparedLeads leads, CalledLeads called) =>
            Enumerable.Range(0, leads.Count).Where(called.Holds).CountBy(lead => called.LookOf(lead).Week)
                .OrderBy(week => week.Key).ToDictionary();
    }

    [Fact]
    public void Calls_that_a_week_has_no_leads_for_wait_for_the_next()
    {
        var leads = Leads(
            Lead("a", null, (0, 0.9, true)),
            Lead("b", null, (1, 0.8, true)),
            Lead("c", null, (9, 0.2, false)),
            Lead("d", null, (8, 0.1, true)));
        var chosen = EqualVolume.Choose(leads, CalledLeads.AtFirst(leads, look => look.IsRuleMql));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(chosen.Holds));
    }

    [Fact]
    public void Without_dates_nothing_is_said_of_weeks_or_days()
    {
        var report = Compare(ComparedWorld.Of(600, seed: 86, isDated: false));
        Assert.Empty(report.EqualVolume.DaysBefore);
        Assert.Null(report.Inflation);
        Assert.Empty(report.ByLook);
        Assert.Equal("As many predicted as rule MQLs.", report.EqualVolume.Pair.Words);
    }

    private static ComparisonReport Compare(ComparedLeads leads) => Comparison.Compare(leads, rounds: 60, seed: 87);

    private static ComparedLeads Leads(params ComparedLead[] leads) =>
        new(leads, new ComparedFunnel { IsDated = true });

    private static ComparedLead Lead(
        string id, double? converted, params (double Day, double Likelihood, bool IsRuleMql)[] looks) => new()
        {
            Id = id,
            Account = id,
            Looks = [.. looks.Select(look => new LeadLook(look.Day, look.Likelihood, false, 0, look.IsRuleMql))],
            Converted = converted is not null,
            ConvertedDay = converted ?? double.NaN,
        };
}
