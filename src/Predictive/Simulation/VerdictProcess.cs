namespace Predictive.Simulation;

/// <summary>
/// What reps say of the leads they worked: from what they learn of fit and intent, some days later. Who converts
/// before is accepted on that day.
/// </summary>
internal sealed class VerdictProcess(StoryCalendar calendar, ulong seed)
{
    public const string Accepted = "accepted";
    public const string Rejected = "rejected";
    public const string Recycled = "recycled";

    /// <summary>The lead's disposition, if there is one by the export.</summary>
    public SimulatedDisposition? Of(HiddenLead lead)
    {
        if (lead.WorkedAt is not { } worked) return null;
        var dice = new Dice(seed, DiceUse.Verdicts, lead.Index);
        var at = worked.AddDays(dice.Between(1, 16)).AddSeconds(dice.Between(0, 7200));
        var (verdict, reason) = Judge(lead, dice);
        if (lead.ConvertedBy(at)) (at, verdict, reason) = (lead.ConvertedAt!.Value, Accepted, "opportunity");
        return at <= calendar.KnownOn ? new SimulatedDisposition(lead.Id, at, verdict, reason) : null;
    }

    private static (string Verdict, string Reason) Judge(HiddenLead lead, Dice dice)
    {
        var impression = (0.9 * lead.Intent) + (0.9 * lead.Fit) + (lead.Collector ? -0.8 : 0)
            + (1.5 * lead.Rep.LogSkill) + (0.9 * dice.Normal());
        if (impression > 0.35) return (Accepted, "good_conversation");
        if (impression > -0.6) return (Recycled, dice.Hits(0.6) ? "timing" : "no_budget");
        return (Rejected, Why(lead, dice));
    }

    private static string Why(HiddenLead lead, Dice dice)
    {
        if (lead.Seniority.Name == Personas.Student) return "student";
        if (lead.Fit < -0.6 && dice.Hits(0.7)) return "bad_fit";
        if (lead.Collector && dice.Hits(0.5)) return "only_curious";
        if (dice.Hits(0.05)) return "competitor";
        return dice.Hits(0.6) ? "no_response" : "wrong_contact";
    }
}
