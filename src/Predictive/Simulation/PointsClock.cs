namespace Predictive.Simulation;

/// <summary>Counts today's points of one lead along its story, as sales' own system does.</summary>
internal static class PointsClock
{
    private static readonly ScoringRule[] _onEvents = [.. RulesOfToday.All.Where(rule => rule.Event is not null)];
    private static readonly ScoringRule[] _onAttributes =
        [.. RulesOfToday.All.Where(rule => rule.Attribute is not null)];

    /// <summary>When the points first reach the threshold, and how many they then are; null: never.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="activities">All its activities, by time, as if it never converted.</param>
    public static (DateTime At, double Points)? ReachesThreshold(
        HiddenLead lead, ReadOnlySpan<SimulatedActivity> activities)
    {
        for (var i = 0; i < activities.Length; i++)
        {
            var at = activities[i].At;
            var points = AttributePoints(lead, at) + EventPoints(activities[..(i + 1)], at);
            if (points >= RulesOfToday.Threshold) return (at, points);
        }

        return null;
    }

    /// <summary>The points at a moment.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="activities">All its activities, by time, as if it never converted.</param>
    /// <param name="at">The moment.</param>
    public static double PointsAt(HiddenLead lead, ReadOnlySpan<SimulatedActivity> activities, DateTime at)
    {
        var known = 0;
        while (known < activities.Length && activities[known].At <= at) known++;
        return AttributePoints(lead, at) + EventPoints(activities[..known], at);
    }

    private static double EventPoints(ReadOnlySpan<SimulatedActivity> activities, DateTime at)
    {
        var points = 0.0;
        foreach (var rule in _onEvents)
        {
            var since = rule.WithinDays is { } days ? at.AddDays(-days) : DateTime.MinValue;
            var count = 0;
            foreach (ref readonly var activity in activities)
                if (ReferenceEquals(activity.Type, rule.Event) && activity.At > since) count++;
            points += rule.PointsFor(count);
        }

        return points;
    }

    private static double AttributePoints(HiddenLead lead, DateTime at)
    {
        var points = 0.0;
        foreach (var rule in _onAttributes)
        {
            if (FitsAttribute(rule, lead, at)) points += rule.Points;
        }

        return points;
    }

    private static bool FitsAttribute(ScoringRule rule, HiddenLead lead, DateTime at) => rule.Attribute switch
    {
        RulesOfToday.Seniority => rule.Fits(lead.SeniorityKnownAt <= at ? lead.Seniority.Name : null, null),
        RulesOfToday.Employees => rule.Fits(null, SeesEmployees(lead) ? lead.Account.Employees : null),
        RulesOfToday.EmailDomainKind => rule.Fits(lead.EmailKind.Name, null),
        _ => throw new InvalidOperationException($"Rule '{rule.Name}' asks for '{rule.Attribute}', which leads lack."),
    };

    /// <summary>People with a free-mail address are not linked to their account.</summary>
    private static bool SeesEmployees(HiddenLead lead) =>
        lead.Account.ShowsEmployees && lead.EmailKind.Name != Personas.FreeMail;
}
