using Predictive.Data;
using Predictive.Decisions;
using Predictive.Decisions.Policies;
using Predictive.Evaluation.Comparing;
using Xunit;

namespace Predictive.Tests.Story;

/// <summary>Which leads are compared, and what is known of them.</summary>
public sealed class PeriodLooksTests
{
    private static readonly TrainingRun _run = Run();

    private static ComparedLeads Compared => _run.Comparison!.Compared;

    [Fact]
    public void Each_lead_that_was_first_looked_at_in_the_period_counts_once_and_is_final()
    {
        var begins = _run.Trained.Split.TestBegins!.Value;
        var expected = _run.Snapshots.Mature.GroupBy(one => one.Snapshot.LeadId)
            .Select(looks => looks.MinBy(one => one.Snapshot.AsOf!.Value)!)
            .Where(first => first.Snapshot.AsOf!.Value.Instant >= begins)
            .ToDictionary(first => first.Snapshot.LeadId, first => first.Converted);

        Assert.True(expected.Count > 50);
        Assert.Equal(expected, Compared.All.ToDictionary(lead => lead.Id, lead => lead.Converted));
        Assert.True(Compared.Funnel.LookedAtBefore > 0);
        Assert.True(Compared.Funnel.Immature!.Leads > 0);
    }

    [Fact]
    public void Looks_are_those_within_the_horizon_before_the_conversion_and_open_ones_are_among_them()
    {
        Assert.Contains(Compared.All, lead => lead.Looks.Count == 2);
        Assert.All(Compared.All, lead =>
        {
            var days = lead.Looks.Select(look => look.Day).ToArray();
            Assert.Equal(days.Order(), days);
            Assert.True(days[^1] - days[0] < _run.Snapshots.Horizon.Days);
            Assert.False(days[^1] >= lead.ConvertedDay);
        });
        var openToo = _run.Snapshots.Open.Select(one => one.Snapshot.LeadId).Intersect(
            Compared.All.Select(lead => lead.Id));
        Assert.NotEmpty(openToo);
    }

    [Fact]
    public void A_deal_of_several_leads_is_shared_so_that_the_sums_are_the_deals()
    {
        var records = _run.Read.Records;
        var money = new LeadMoney(records);
        var (opportunities, pipeline, won) = (0.0, 0.0, 0.0);
        foreach (var lead in records.Leads)
        {
            var share = money.Of(lead.Id, DateTime.MinValue, DateTime.MaxValue);
            (opportunities, pipeline, won) =
                (opportunities + share.Opportunities, pipeline + share.Pipeline, won + share.Won);
        }

        Assert.Equal(records.Opportunities.Count, opportunities, 1e-6);
        Assert.Equal(records.Opportunities.Sum(deal => deal.Amount ?? 0), pipeline, 1e-3);
        Assert.Equal(records.Opportunities.Where(deal => deal.Won == true).Sum(deal => deal.Amount ?? 0), won, 1e-3);
        var spent = records.Leads.Sum(lead => money.SpendOn(lead.CampaignId));
        Assert.Equal(records.Campaigns.Where(Used).Sum(one => one.Cost ?? 0), spent, 1e-3);

        bool Used(Campaign campaign) => records.Leads.Any(lead => lead.CampaignId == campaign.Id);
    }

    [Fact]
    public void A_policy_says_who_is_an_MQL_and_who_raised_a_hand()
    {
        var policy = new MqlPolicy
        {
            Name = "directors",
            Cut = new LikelihoodCut(new(0.99)),
            Always = [new PolicyCondition("Director", new AttributeCondition("seniority") { In = ["director"] })],
            Never = [new PolicyCondition("Vp", new AttributeCondition("seniority") { In = ["vp"] })],
        };
        var looks = PeriodLooks.Of(Source())!;
        var leads = looks.At(PredictedBar.Of(policy));
        var place = leads.Funnel.Dimensions.Index().First(one => one.Item == "seniority").Index;

        Assert.All(leads.All, lead => Assert.Equal(
            lead.IsHandRaiser, lead.Looks.Any(look => look.IsPredictedMql && look.Likelihood < 0.99)));
        Assert.Contains(leads.All, lead => lead.IsHandRaiser);
        Assert.DoesNotContain(leads.All, lead => lead.Groups[place] == "vp" && lead.Looks[0].IsPredictedMql);
        Assert.Contains("'directors'", leads.Funnel.HandRaisers!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_veto_keeps_a_lead_from_being_a_rule_MQL_whatever_its_points()
    {
        var source = Source();
        var rules = source.Rules!;
        var vetoed = rules with
        {
            Vetoes = [new RuleVeto("Everybody", new AttributeCondition("seniority") { In = Seniorities() })],
        };
        var (before, after) = (PeriodLooks.Of(source)!, PeriodLooks.Of(source with { Rules = vetoed })!);
        Assert.True(before.RuleMqls > 0);
        Assert.True(after.RuleMqls < before.RuleMqls);

        string[] Seniorities() => [.. source.Measured.Select(one => one.Snapshot.Attributes["seniority"].Text)
            .OfType<string>().Distinct()];
    }

    private static LookSource Source() => new()
    {
        Records = _run.Read.Records,
        Snapshots = _run.Snapshots,
        Measured = _run.Trained.Split.Test,
        Likelihoods = _run.Trained.TestLikelihoods,
        Model = _run.Trained.Measured,
        Rules = FunnelRules.Of(_run.Funnel, _run.Read.Records),
        MqlShare = 0.2,
    };

    private static TrainingRun Run()
    {
        var funnel = FunnelFile.Load(Path.Combine(Architecture.House.Root, "data-samples"));
        return TrainingRun.On(funnel, new TrainingRunOptions());
    }
}
