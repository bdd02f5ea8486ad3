namespace Predictive.Health;

/// <summary>Days on which far more leads ended than the days around let expect.</summary>
internal static class DailyEnds
{
    /// <summary>The chance that a funnel in which nothing happened is alarmed, all its days together.</summary>
    public const double FalseAlarms = 0.01;

    /// <summary>Fewer ends than this, or fewer on one day, say nothing.</summary>
    public const int FewestEnds = 20;

    private const int FewestOnADay = 5;
    private const int Around = 21;
    private const double LeastSpread = 0.25;
    private const double Prior = 7;

    /// <summary>A day on which many ended.</summary>
    /// <param name="Day">The day, in the funnel's zone.</param>
    /// <param name="Count">How many ended on it.</param>
    /// <param name="Expected">How many were to be expected.</param>
    public readonly record struct MassDay(DateOnly Day, int Count, double Expected)
    {
        /// <summary>How many more than expected.</summary>
        public double Excess => Count - Expected;
    }

    /// <summary>The days, the busiest first.</summary>
    /// <param name="days">A day for each end.</param>
    /// <param name="groups">In how many groups ends are looked at, which share the false alarms.</param>
    public static IReadOnlyList<MassDay> In(IReadOnlyCollection<DateOnly> days, int groups = 1)
    {
        if (days.Count < FewestEnds)
        {
            return [];
        }

        var first = days.Min();
        var counts = new int[days.Max().DayNumber - first.DayNumber + 1];
        foreach (var day in days)
        {
            counts[day.DayNumber - first.DayNumber]++;
        }

        var weekdays = WeekdayFactors(counts);
        var overall = (double)days.Count / counts.Length;
        var means = Enumerable.Range(0, counts.Length)
            .Select(day => LocalMean(counts, day, overall) * weekdays[day % 7]).ToArray();
        var spread = CountTail.SpreadOf([.. counts.Zip(means)], LeastSpread);
        var limit = FalseAlarms / groups / counts.Length;
        return
        [
            .. Enumerable.Range(0, counts.Length)
                .Where(day => counts[day] >= FewestOnADay && counts[day] > means[day]
                    && CountTail.AtLeast(counts[day], means[day], spread) < limit)
                .Select(day => new MassDay(first.AddDays(day), counts[day], means[day]))
                .OrderByDescending(day => day.Excess),
        ];
    }

    /// <summary>The mean of the days around, without the day itself and the busiest; drawn to the overall.</summary>
    private static double LocalMean(int[] counts, int day, double overall)
    {
        var around = Enumerable.Range(Math.Max(0, day - Around), Math.Min(counts.Length, day + Around + 1)
            - Math.Max(0, day - Around)).Where(other => other != day).Select(other => counts[other]).ToList();
        return (around.Sum() - (around.Count > 0 ? around.Max() : 0) + (Prior * overall))
            / (Math.Max(0, around.Count - 1) + Prior);
    }

    /// <summary>How busy each of the seven days of the week is, 1 being as busy as all; drawn to 1.</summary>
    private static double[] WeekdayFactors(int[] counts)
    {
        var capped = counts.Order().ElementAt(counts.Length * 99 / 100) + 1;
        var calm = counts.Select(count => Math.Min(count, capped)).ToArray();
        var mean = Math.Max(calm.Average(), 1e-9);
        return [.. Enumerable.Range(0, 7).Select(weekday =>
        {
            var of = calm.Where((_, day) => day % 7 == weekday).ToList();
            return (of.Sum() + (mean * Prior)) / ((of.Count + Prior) * mean);
        })];
    }
}
