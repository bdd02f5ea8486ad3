namespace Predictive.Simulation;

/// <summary>
/// The nurture mails a lead gets while it allows them, and what comes back: opens and clicks by the lead, opens by
/// its mail program and clicks by its company's scanner (both within seconds of delivery), bounces and unsubscribes.
/// </summary>
internal sealed class EmailProcess(World world, string campaign, ulong seed)
{
    private static readonly int[] _sentOnDays = [0, 5, 20];

    /// <summary>Adds the mails of a lead's life, as if it never converted.</summary>
    public void Send(HiddenLead lead, List<SimulatedActivity> activities)
    {
        if (!lead.Consent || world.Audience.Activity == 0) return;
        var dice = new Dice(seed, DiceUse.Emails, lead.Index);
        var bounces = dice.Hits(lead.Source.Effect < -0.5 ? 0.08 : 0.02);
        foreach (var day in _sentOnDays)
        {
            var at = day == 0
                ? lead.CreatedAt.AddSeconds(dice.Between(30, 240))
                : lead.CreatedAt.Date.AddDays(day).AddHours(8).AddSeconds(dice.Between(0, 3600));
            if (bounces)
            {
                activities.Add(new SimulatedActivity(lead.Id, ActivityTypes.EmailBounce, at, campaign));
                return;
            }

            activities.Add(new SimulatedActivity(lead.Id, ActivityTypes.EmailDelivered, at, campaign));
            Machines(lead, at, dice, activities);
            if (!Reads(lead, at, dice, activities)) return;
        }
    }

    private void Machines(HiddenLead lead, DateTime delivered, Dice dice, List<SimulatedActivity> activities)
    {
        if (lead.MachineOpens && dice.Hits(0.9)) Add(ActivityTypes.EmailOpen, dice.Between(1, 20));
        if (lead.Account.HasMailScanner && lead.EmailKind.Name != Personas.FreeMail && dice.Hits(0.7))
            Add(ActivityTypes.EmailClick, dice.Between(2, 30));

        void Add(string type, int seconds) =>
            activities.Add(new SimulatedActivity(lead.Id, type, delivered.AddSeconds(seconds), campaign));
    }

    /// <summary>What the lead does with a mail; false when it wants no more.</summary>
    private bool Reads(HiddenLead lead, DateTime delivered, Dice dice, List<SimulatedActivity> activities)
    {
        if (!dice.Hits(Logistic(-1.0 + (0.35 * lead.Intent) + (lead.Collector ? 1.8 : 0)))) return true;
        var at = delivered.AddSeconds((int)Math.Min(dice.Exponential(30_000), 400_000) + 60);
        activities.Add(new SimulatedActivity(lead.Id, ActivityTypes.EmailOpen, at, campaign));
        if (dice.Hits(Logistic(-1.5 + (0.6 * lead.Intent) + (lead.Collector ? 0.8 : 0))))
        {
            var clicked = at.AddSeconds(dice.Between(4, 200));
            activities.Add(new SimulatedActivity(lead.Id, ActivityTypes.EmailClick, clicked, campaign));
        }

        if (!dice.Hits(0.03 * Math.Exp(-0.6 * lead.Intent))) return true;
        var left = at.AddSeconds(dice.Between(5, 60));
        activities.Add(new SimulatedActivity(lead.Id, ActivityTypes.Unsubscribe, left, campaign));
        return false;
    }

    private static double Logistic(double margin) => 1 / (1 + Math.Exp(-margin));
}
