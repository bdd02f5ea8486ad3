namespace Predictive.Simulation;

/// <summary>
/// How the lead table's fields change: the status as sales goes on, the seniority when someone finds it out, the
/// consent when the lead unsubscribes. The lead table shows the last value.
/// </summary>
internal sealed class FieldProcess(StoryCalendar calendar, ulong seed)
{
    private const string Status = "status";

    /// <summary>The row of the lead table on the day of the export; adds what changed before to the history.</summary>
    public SimulatedLead Show(HiddenLead lead, List<SimulatedFieldChange> history)
    {
        var dice = new Dice(seed, DiceUse.Fields, lead.Index);
        var worked = lead.WorkedAt <= calendar.KnownOn ? lead.WorkedAt : null;
        return new SimulatedLead
        {
            Id = lead.Id,
            AccountId = lead.EmailKind.Name == Personas.FreeMail ? null : lead.Account.Id,
            CampaignId = lead.Campaign?.Id,
            CreatedAt = lead.CreatedAt,
            Source = lead.Source.Name,
            Title = Personas.Title(lead.Seniority.Name, lead.Function.Name),
            Seniority = SeniorityOf(lead, worked, dice, history),
            Function = lead.Function.Name,
            Country = lead.Country,
            EmailDomainKind = lead.EmailKind.Name,
            Consent = ConsentOf(lead, history),
            OwnerRep = lead.Rep.Name,
            WorkedAt = worked,
            HasPhone = dice.Hits(lead.Opportunity is not null ? 0.95 : worked is not null ? 0.7 : 0.25),
            Status = StatusOf(lead, worked, history),
        };
    }

    private string? SeniorityOf(HiddenLead lead, DateTime? worked, Dice dice, List<SimulatedFieldChange> history)
    {
        var known = lead.SeniorityKnownAt;
        if (known == lead.CreatedAt) return lead.Seniority.Name;
        var asked = dice.Hits(0.6) ? worked?.AddSeconds(dice.Between(60, 1800)) : null;
        if (known is null || asked < known) known = asked;
        if (known is null || known > calendar.KnownOn) return null;
        history.Add(new SimulatedFieldChange(lead.Id, "seniority", null, lead.Seniority.Name, known.Value));
        return lead.Seniority.Name;
    }

    private static bool ConsentOf(HiddenLead lead, List<SimulatedFieldChange> history)
    {
        if (lead.UnsubscribedAt is not { } at) return lead.Consent;
        history.Add(new SimulatedFieldChange(lead.Id, "consent", "yes", "no", at));
        return false;
    }

    private static string StatusOf(HiddenLead lead, DateTime? worked, List<SimulatedFieldChange> history)
    {
        var status = "new";
        Becomes("working", worked);
        Becomes(Of(lead.Disposition?.Verdict), lead.Disposition?.At);
        Becomes("opportunity", lead.Opportunity?.CreatedAt);
        Becomes(lead.Opportunity?.Won == true ? "customer" : "lost", lead.Opportunity?.ClosedAt);
        return status;

        void Becomes(string next, DateTime? at)
        {
            if (at is null) return;
            history.Add(new SimulatedFieldChange(lead.Id, Status, status, next, at.Value));
            status = next;
        }
    }

    private static string Of(string? verdict) => verdict switch
    {
        VerdictProcess.Accepted => "qualified",
        VerdictProcess.Rejected => "disqualified",
        _ => "nurture",
    };
}
