namespace Predictive.Simulation;

/// <summary>
/// The law of conversion. A lead's hazard is constant within each day of its age: its propensity, times the share of
/// the delay that falls on that day after it awakened, times the season of that day; from the day after it was worked
/// on, times the effect of working it. Conversions are drawn from it and the truth is computed from it, both exactly.
/// </summary>
internal sealed class ConversionHazard
{
    /// <summary>Nobody converts after this age in days.</summary>
    public const int LastAge = 365;

    private readonly StoryCalendar _calendar;
    private readonly double[] _delay;

    public ConversionHazard(World world, StoryCalendar calendar)
    {
        _calendar = calendar;
        _delay = new double[LastAge];
        for (var day = 0; day < LastAge; day++)
            _delay[day] = Delayed(day + 1, world.Conversion.DelayDays) - Delayed(day, world.Conversion.DelayDays);
    }

    /// <summary>Fills in the hazard cumulated while not worked: entry k is that of the ages below k days.</summary>
    /// <param name="lead">Whose hazard.</param>
    /// <param name="cumulated">Of length <see cref="LastAge"/> + 1.</param>
    public void Cumulate(HiddenLead lead, Span<double> cumulated)
    {
        var propensity = Math.Exp(lead.LogPropensity);
        var created = _calendar.DayOf(lead.CreatedAt);
        cumulated[0] = 0;
        for (var age = 0; age < LastAge; age++)
        {
            var hazard = age < lead.AwakensOn
                ? 0
                : propensity * _delay[age - lead.AwakensOn] * _calendar.SeasonOf(created + age);
            cumulated[age + 1] = cumulated[age] + hazard;
        }
    }

    /// <summary>The hazard between two ages, with the effect of working from an age on.</summary>
    public static double Between(ReadOnlySpan<double> cumulated, int from, int to, double effect, int effectFrom)
    {
        to = Math.Min(to, LastAge);
        from = Math.Min(from, to);
        var turn = Math.Clamp(effectFrom, from, to);
        return cumulated[turn] - cumulated[from] + (effect * (cumulated[to] - cumulated[turn]));
    }

    /// <summary>The chance of converting under a hazard.</summary>
    public static double Chance(double hazard) => 1 - Math.Exp(-hazard);

    /// <summary>The day of age on which a lead converts that stands this much hazard; null: never.</summary>
    public static int? DayOfConversion(HiddenLead lead, ReadOnlySpan<double> cumulated, double stands)
    {
        var total = Between(cumulated, 0, LastAge, lead.WorkEffect, lead.WorkCountsFrom);
        if (total < stands) return null;
        var (low, high) = (0, LastAge - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Between(cumulated, 0, middle + 1, lead.WorkEffect, lead.WorkCountsFrom) >= stands) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The share of the delay that has passed: the gamma distribution of shape 2.</summary>
    private static double Delayed(int days, double scale) => 1 - (Math.Exp(-days / scale) * (1 + (days / scale)));
}
