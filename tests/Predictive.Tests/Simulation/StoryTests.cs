using Predictive.Simulation;
using Xunit;

namespace Predictive.Tests.Simulation;

public sealed class StoryTests
{
    private static readonly SimulatedFunnel _funnel = SimulatedRuns.Of("plain");

    [Fact]
    public void Nothing_happens_before_its_lead_is_there_or_after_the_export()
    {
        var created = _funnel.Leads.ToDictionary(lead => lead.Id, lead => lead.CreatedAt);
        void Sane(string lead, DateTime at) => Assert.InRange(at, created[lead], _funnel.KnownOn);

        foreach (var activity in _funnel.Activities) Sane(activity.LeadId, activity.At);
        foreach (var touch in _funnel.SalesActivities) Sane(touch.LeadId, touch.At);
        foreach (var said in _funnel.Dispositions) Sane(said.LeadId, said.At);
        foreach (var deal in _funnel.Opportunities) Sane(deal.LeadId, deal.CreatedAt);
        foreach (var change in _funnel.FieldHistory) Sane(change.LeadId, change.ChangedAt);
        foreach (var lead in _funnel.Leads) Sane(lead.Id, lead.WorkedAt ?? lead.CreatedAt);
        Assert.All(
            _funnel.Opportunities.Where(deal => deal.ClosedAt is not null),
            deal => Assert.InRange(deal.ClosedAt!.Value, deal.CreatedAt, _funnel.KnownOn));
    }

    [Fact]
    public void Sales_never_starts_on_a_lead_that_has_its_opportunity()
    {
        var converted = _funnel.Opportunities.ToDictionary(deal => deal.LeadId, deal => deal.CreatedAt);

        Assert.DoesNotContain(
            _funnel.Leads, lead => converted.TryGetValue(lead.Id, out var at) && lead.WorkedAt >= at);
    }

    [Fact]
    public void Every_account_is_there_before_its_leads_and_has_about_two()
    {
        var accounts = _funnel.Accounts.ToDictionary(account => account.Id);

        Assert.All(
            _funnel.Leads.Where(lead => lead.AccountId is not null),
            lead => Assert.True(accounts[lead.AccountId!].CreatedAt <= lead.CreatedAt));
        Assert.InRange(_funnel.Leads.Count / (double)_funnel.Accounts.Count, 1.6, 2.5);
    }

    [Fact]
    public void Every_kind_of_activity_happens()
    {
        var types = _funnel.Activities.Select(activity => activity.Type).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "chat", "content_download", "demo_request", "email_bounce", "email_click", "email_delivered",
                "email_open", "event_attended", "form_fill", "pricing_page", "site_visit", "unsubscribe",
                "webinar_attended", "webinar_registered",
            ],
            types);
    }

    [Fact]
    public void Many_opens_come_from_machines_within_seconds_of_delivery()
    {
        var delivered = _funnel.Activities.Where(activity => activity.Type == "email_delivered")
            .ToLookup(activity => activity.LeadId, activity => activity.At);
        var opens = _funnel.Activities.Where(activity => activity.Type == "email_open").ToArray();
        var machines = opens.Count(
            open => delivered[open.LeadId].Any(at => (open.At - at).TotalSeconds is > 0 and < 30));

        Assert.InRange(machines / (double)opens.Length, 0.2, 0.7);
    }

    [Fact]
    public void Mails_stop_when_a_lead_unsubscribes()
    {
        var left = _funnel.Activities.Where(activity => activity.Type == "unsubscribe")
            .ToDictionary(activity => activity.LeadId, activity => activity.At);

        Assert.True(left.Count > 100);
        Assert.DoesNotContain(
            _funnel.Activities,
            activity => activity.Type == "email_delivered" && left.TryGetValue(activity.LeadId, out var at)
                && activity.At > at);
    }

    [Fact]
    public void Most_opportunities_come_weeks_to_months_after_the_lead()
    {
        var created = _funnel.Leads.ToDictionary(lead => lead.Id, lead => lead.CreatedAt);
        var days = _funnel.Opportunities
            .Select(deal => (deal.CreatedAt - created[deal.LeadId]).TotalDays).Order().ToArray();

        Assert.InRange(days[days.Length / 2], 25, 60);
        Assert.InRange(days.Count(delay => delay <= 120) / (double)days.Length, 0.9, 1);
    }

    [Fact]
    public void Every_opportunity_has_one_primary_contact_and_some_have_a_group()
    {
        var primaries = _funnel.OpportunityRoles.Where(role => role.Role == "primary").ToArray();

        Assert.Equal(
            _funnel.Opportunities.Select(deal => (deal.Id, deal.LeadId)),
            primaries.Select(role => (role.OpportunityId, role.LeadId)));
        Assert.True(_funnel.OpportunityRoles.Count > primaries.Length);
        Assert.Equal(_funnel.Opportunities.Count, _funnel.Opportunities.Select(deal => deal.LeadId).Distinct().Count());
    }

    [Fact]
    public void The_history_of_a_field_ends_in_what_the_lead_table_shows()
    {
        var leads = _funnel.Leads.ToDictionary(lead => lead.Id);
        foreach (var changes in _funnel.FieldHistory.GroupBy(change => (change.LeadId, change.Field)))
        {
            var lead = leads[changes.Key.LeadId];
            var shown = changes.Key.Field switch
            {
                "status" => lead.Status,
                "seniority" => lead.Seniority,
                _ => lead.Consent ? "yes" : "no",
            };
            Assert.Equal(shown, changes.Last().NewValue);
        }
    }

    [Fact]
    public void The_season_moves_volume_and_conversion_where_the_world_says_so()
    {
        var seasonal = SimulatedRuns.Of("seasonal");
        int Leads(SimulatedFunnel funnel, int month) =>
            funnel.Leads.Count(lead => lead.CreatedAt is { Year: 2025 } at && at.Month == month);

        Assert.True(Leads(seasonal, month: 3) > 1.4 * Leads(seasonal, month: 9));
        Assert.InRange(Leads(_funnel, month: 3) / (double)Leads(_funnel, month: 9), 0.85, 1.15);
    }
}
