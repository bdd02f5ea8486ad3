namespace Predictive.Simulation;

/// <summary>
/// What leads do of their own accord: a Poisson process per kind of activity, whose rate grows with hidden intent,
/// bursts when the lead awakens and fades after. It knows nothing of the conversion.
/// </summary>
internal sealed class ActivityProcess(World world, ulong seed)
{
    private const double LastAge = 120;
    private const double BurstDays = 3;
    private const double BurstShare = 0.8;

    /// <summary>How often an average lead does it, what intent adds (in log), what collecting multiplies.</summary>
    private sealed record Habit(string Type, double Mean, double PerIntent, double Collector);

    private static readonly Habit[] _habits =
    [
        new(ActivityTypes.SiteVisit, 2.2, 1.1, 1),
        new(ActivityTypes.ContentDownload, 0.35, 0.2, 6),
        new(ActivityTypes.WebinarRegistered, 0.22, 0.15, 6),
        new(ActivityTypes.FormFill, 0.2, 0.5, 3),
        new(ActivityTypes.EventAttended, 0.05, 0.1, 4),
        new(ActivityTypes.Chat, 0.2, 1.2, 0.3),
        new(ActivityTypes.DemoRequest, 0.09, 1.4, 0.05),
    ];

    /// <summary>Adds what a lead does in its life, as if it never converted.</summary>
    public void Act(HiddenLead lead, List<SimulatedActivity> activities)
    {
        var dice = new Dice(seed, DiceUse.Activities, lead.Index);
        Arrive(lead, dice, activities);
        foreach (var habit in _habits)
        {
            var mean = world.Audience.Activity * habit.Mean * Math.Exp(habit.PerIntent * Math.Min(lead.Intent, 2))
                * (lead.Collector ? habit.Collector : 1);
            var count = dice.Poisson(mean);
            if (habit.Type == ActivityTypes.DemoRequest) count = Math.Min(count, 1);
            for (var i = 0; i < count; i++) Do(habit.Type, lead, MomentOf(lead, dice), null, dice, activities);
        }
    }

    private static void Arrive(HiddenLead lead, Dice dice, List<SimulatedActivity> activities)
    {
        if (lead.Source.FirstActivity is not { } first) return;
        var at = lead.CreatedAt;
        Do(first, lead, at, lead.Campaign?.Id, dice, activities);
        if (first == ActivityTypes.FormFill)
            Do(ActivityTypes.SiteVisit, lead, at.AddSeconds(dice.Between(5, 900)), null, dice, activities);
    }

    /// <summary>The activity, and what follows from it: registered people attend, visitors look at prices.</summary>
    private static void Do(
        string type, HiddenLead lead, DateTime at, string? campaign, Dice dice, List<SimulatedActivity> activities)
    {
        activities.Add(new SimulatedActivity(lead.Id, type, at, campaign));
        if (type == ActivityTypes.WebinarRegistered && dice.Hits(0.6))
        {
            var attended = at.Date.AddDays(dice.Between(1, 10)).AddHours(15).AddSeconds(dice.Between(0, 600));
            activities.Add(new SimulatedActivity(lead.Id, ActivityTypes.WebinarAttended, attended, campaign));
        }

        if (type == ActivityTypes.SiteVisit && dice.Hits(ChanceOfPricing(lead)))
        {
            var looked = at.AddSeconds(dice.Between(20, 600));
            activities.Add(new SimulatedActivity(lead.Id, ActivityTypes.PricingPage, looked, null));
        }
    }

    private static double ChanceOfPricing(HiddenLead lead) =>
        lead.Collector ? 0.03 : Math.Min(0.7, 0.14 * Math.Exp(0.9 * lead.Intent));

    private static DateTime MomentOf(HiddenLead lead, Dice dice)
    {
        var age = dice.Hits(BurstShare)
            ? lead.AwakensOn + dice.Exponential(BurstDays)
            : dice.Uniform() * LastAge;
        var start = lead.CreatedAt.AddDays((int)Math.Min(age, LastAge + 60));
        return TimeOfDay.Within24Hours(start, TimeOfDay.OfPeople(dice, lead.Account.Region.Noon));
    }
}
