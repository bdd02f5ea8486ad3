namespace Predictive.Simulation;

/// <summary>
/// Plans when sales works each lead: as soon as its points reach the threshold it waits for its rep, who works the
/// highest points first, as many a day as there is time for; what waits too long is forgotten. A few leads are worked
/// by chance. A world may have sales draw lots instead (<see cref="WorkDraw"/>). The plan uses what leads would do if
/// they never converted, so it says nothing of the conversion.
/// </summary>
internal sealed class SalesProcess(World world, StoryCalendar calendar, ulong seed)
{
    private const int ForgottenAfterDays = 30;
    private const int DaysAfterExport = 130;

    /// <summary>Sets every lead's planned work.</summary>
    public void Plan(IReadOnlyList<HiddenLead> leads)
    {
        var dice = leads.Select(lead => new Dice(seed, DiceUse.Work, lead.Index)).ToArray();
        if (world.Sales.Draw is { } draw)
        {
            foreach (var lead in leads) DrawLots(lead, draw, dice);
            return;
        }

        WorkQueues(leads, dice);
        foreach (var lead in leads)
        {
            if (!dice[lead.Index].Hits(world.Sales.ByChance)) continue;
            var at = WorkedOn(calendar.DayOf(lead.CreatedAt) + 1 + dice[lead.Index].Between(0, 20), lead, dice);
            if (lead.PlannedWork is null || at < lead.PlannedWork) lead.PlannedWork = at;
        }
    }

    private void DrawLots(HiddenLead lead, WorkDraw draw, Dice[] dice)
    {
        if (!dice[lead.Index].Hits(lead.PointsAtDraw >= draw.Points ? draw.Chance : draw.ChanceBelow)) return;
        lead.PlannedWork = WorkedOn(calendar.DayOf(lead.CreatedAt.AddDays(draw.Age)) + 1, lead, dice);
    }

    private void WorkQueues(IReadOnlyList<HiddenLead> leads, Dice[] dice)
    {
        var waiting = leads.Where(lead => lead.ReachedThreshold is not null)
            .OrderBy(lead => lead.ReachedThreshold!.Value.At).ThenBy(lead => lead.Index).ToArray();
        var queues = Enumerable.Range(0, world.Sales.Reps)
            .Select(_ => new PriorityQueue<HiddenLead, (double, int)>()).ToArray();
        var perDay = world.Sales.Capacity * leads.Count / (calendar.DayCount * 5 / 7.0) / world.Sales.Reps;
        var time = new double[world.Sales.Reps];
        var next = 0;
        for (var day = 0; day < calendar.DayCount + DaysAfterExport; day++)
        {
            if (!calendar.IsWorkday(day)) continue;
            var morning = calendar.Start.AddDays(day);
            for (; next < waiting.Length && waiting[next].ReachedThreshold!.Value.At < morning; next++)
            {
                var lead = waiting[next];
                queues[lead.Rep.Index].Enqueue(lead, (-lead.ReachedThreshold!.Value.Points, lead.Index));
            }

            for (var rep = 0; rep < queues.Length; rep++)
            {
                time[rep] = Math.Min(time[rep] + perDay, Math.Max(3, 2 * perDay));
                while (time[rep] >= 1 && queues[rep].TryDequeue(out var lead, out _))
                {
                    if (lead.ReachedThreshold!.Value.At < morning.AddDays(-ForgottenAfterDays)) continue;
                    lead.PlannedWork = WorkedOn(day, lead, dice);
                    time[rep]--;
                }
            }
        }
    }

    private DateTime WorkedOn(int day, HiddenLead lead, Dice[] dice)
    {
        while (!calendar.IsWorkday(day)) day++;
        var second = TimeOfDay.OfOffice(dice[lead.Index], 12);
        return calendar.Start.AddDays(day).AddSeconds(second);
    }
}
