namespace Predictive.Simulation;

/// <summary>What sales does to the leads it works: calls and mails up to a verdict, meetings, and deal work.</summary>
internal sealed class TouchProcess(StoryCalendar calendar, ulong seed)
{
    private const string Call = "sales_call";
    private const string Email = "sales_email";
    private const string Meeting = "sales_meeting";

    /// <summary>Adds the touches of a lead up to the export.</summary>
    public void Touch(HiddenLead lead, List<SimulatedActivity> touches)
    {
        var dice = new Dice(seed, DiceUse.Touches, lead.Index);
        if (lead.WorkedAt is { } worked) Work(lead, worked, dice, touches);
        if (lead.Opportunity is { } deal) WorkDeal(lead, deal, dice, touches);
    }

    private void Work(HiddenLead lead, DateTime worked, Dice dice, List<SimulatedActivity> touches)
    {
        var meeting = worked.AddDays(dice.Between(2, 14)).AddSeconds(dice.Between(0, 7200));
        var agrees = dice.Hits(1 / (1 + Math.Exp(1.2 - (0.8 * lead.Intent) - (0.4 * lead.Fit))));
        var until = lead.Disposition?.At ?? calendar.KnownOn;
        var at = worked;
        for (var attempt = 0; attempt < 5 && at <= until && !lead.ConvertedBy(at); attempt++)
        {
            Add(lead, dice.Hits(0.55) ? Call : Email, at, touches);
            at = at.AddDays(dice.Between(1, 5)).AddSeconds(dice.Between(-3600, 3600));
        }

        if (agrees && !lead.ConvertedBy(meeting)) Add(lead, Meeting, meeting, touches);
    }

    private void WorkDeal(HiddenLead lead, SimulatedOpportunity deal, Dice dice, List<SimulatedActivity> touches)
    {
        var end = deal.ClosedAt ?? calendar.KnownOn;
        var at = deal.CreatedAt.AddDays(dice.Between(1, 8));
        for (var touch = 0; touch < 3 && at < end; touch++)
        {
            Add(lead, dice.Hits(0.6) ? Meeting : Email, at, touches);
            at = at.AddDays(dice.Between(5, 25)).AddSeconds(dice.Between(-3600, 3600));
        }
    }

    private void Add(HiddenLead lead, string type, DateTime at, List<SimulatedActivity> touches)
    {
        if (at <= calendar.KnownOn) touches.Add(new SimulatedActivity(lead.Id, type, at, null));
    }
}
