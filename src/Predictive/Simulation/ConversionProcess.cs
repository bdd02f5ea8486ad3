namespace Predictive.Simulation;

/// <summary>Draws when each lead converts and tells the chances it was drawn from.</summary>
internal static class ConversionProcess
{
    /// <summary>Sets every lead's conversion, and gives the truth of the as-of dates that the tables know of.</summary>
    public static List<TruthRow> Convert(
        World world, StoryCalendar calendar, IReadOnlyList<HiddenLead> leads, ulong seed)
    {
        var hazard = new ConversionHazard(world, calendar);
        var cumulated = new double[ConversionHazard.LastAge + 1];
        var truth = new List<TruthRow>(leads.Count * world.TruthAges.Count * world.TruthHorizons.Count);
        foreach (var lead in leads)
        {
            var dice = new Dice(seed, DiceUse.Conversion, lead.Index);
            hazard.Cumulate(lead, cumulated);
            var day = ConversionHazard.DayOfConversion(lead, cumulated, dice.Exponential(1));
            if (day is { } age)
            {
                var second = TimeOfDay.OfOffice(dice, lead.Account.Region.Noon);
                lead.ConvertedAt = TimeOfDay.Within24Hours(lead.CreatedAt.AddDays(age), second);
            }

            Tell(world, calendar.KnownOn, lead, cumulated, truth);
        }

        return truth;
    }

    private static void Tell(
        World world, DateTime knownOn, HiddenLead lead, double[] cumulated, List<TruthRow> truth)
    {
        foreach (var age in world.TruthAges)
        {
            var asOf = lead.CreatedAt.AddDays(age);
            if (asOf > knownOn || lead.ConvertedBy(asOf)) continue;
            foreach (var horizon in world.TruthHorizons)
            {
                double ChanceFrom(int workCounts) => Math.Round(
                    ConversionHazard.Chance(ConversionHazard.Between(
                        cumulated, age, age + horizon, lead.WorkEffect, workCounts)),
                    6);
                truth.Add(new TruthRow(
                    lead.Id, asOf, horizon, ChanceFrom(age), ChanceFrom(int.MaxValue),
                    ChanceFrom(lead.WorkCountsFrom)));
            }
        }
    }
}
