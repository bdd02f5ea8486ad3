using static System.FormattableString;

namespace Predictive.Health;

/// <summary>
/// Many leads ended on one day or by one person: a clean-up or an import, whose dates say when someone tidied and not
/// when leads converted. Days are judged against the days around, with a false alarm in at most one of a hundred
/// funnels.
/// </summary>
internal static class MassClosing
{
    /// <summary>Days that hold less than this share of all ends are mentioned and no more.</summary>
    public const double LeastShare = 0.05;

    /// <summary>Where they hold more than this share, dates say nothing any more.</summary>
    public const double MostShare = 0.5;

    private const string Advice = "Ask what was done that day: ends entered in bulk have wrong dates, which move "
        + "labels into or out of the horizon. Mend the dates, or leave those leads out.";

    public static IEnumerable<DataFinding> In(CheckedFunnel funnel) =>
        Ends.In(funnel).SelectMany(ends => OnDays(ends).Concat(ByPeople(ends)));

    private static IEnumerable<DataFinding> OnDays(Ends ends)
    {
        var found = DailyEnds.In([.. ends.All.Select(end => end.Day)]);
        if (found.Count == 0)
        {
            return [];
        }

        var excess = found.Sum(day => day.Excess) / ends.All.Count;
        var (top, more) = (found[0], found.Count - 1);
        return [new DataFinding(
            DataLook.MassClosing, SeverityOf(excess, ends.AreConversions),
            Invariant($"{top.Count:N0} of {ends.All.Count:N0} {ends.What} fall on one day, {top.Day:yyyy-MM-dd}, ")
                + Invariant($"where {top.Expected:0.0} were to be expected")
                + (more == 0 ? "." : Invariant($"; {more} more {(more == 1 ? "day is" : "days are")} like it, ")
                    + Invariant($"{100 * excess:0} % of all in surplus."))
                + " By chance that happens in fewer than 1 of 100 funnels.",
            Advice)];
    }

    private static IEnumerable<DataFinding> ByPeople(Ends ends)
    {
        var people = ends.All.Where(end => end.By is not null).GroupBy(end => end.By!, StringComparer.Ordinal).ToList();
        foreach (var person in people.OrderByDescending(one => one.Count())
            .ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            if (DailyEnds.In([.. person.Select(end => end.Day)], people.Count) is [var day, ..])
            {
                yield return new DataFinding(
                    DataLook.MassClosing, SeverityOf(day.Excess / ends.All.Count, ends.AreConversions),
                    Invariant($"'{person.Key}' ended {day.Count:N0} {ends.What} on one day, {day.Day:yyyy-MM-dd}, ")
                        + Invariant($"where {day.Expected:0.0} of this person's were to be expected."),
                    Advice);
            }
        }

        if (OneOfAll([.. people.Select(one => (one.Key, one.Count()))]) is { } one)
        {
            yield return new DataFinding(
                DataLook.MassClosing,
                SeverityOf((double)one.Count / ends.All.Count, ends.AreConversions),
                Invariant($"'{one.Name}' ended {one.Count:N0} of {ends.All.Count:N0} {ends.What}, where the other ")
                    + Invariant($"{people.Count - 1} people ended {one.Mean:0} each."),
                "Ask whether that is a person: an integration or an import ends leads at its own pace, not at theirs.");
        }
    }

    /// <summary>The one who ended far more than the spread of the others allows; null where nobody did.</summary>
    private static (string Name, int Count, double Mean)? OneOfAll(List<(string Name, int Count)> people)
    {
        if (people.Count < Ends.FewestPeople || people.Sum(one => one.Count) < DailyEnds.FewestEnds)
        {
            return null;
        }

        var top = people.MaxBy(one => one.Count);
        var others = people.Where(one => one != top).Select(one => one.Count).ToList();
        var mean = others.Average();
        var spread = CountTail.SpreadOf([.. others.Select(count => (count, mean))], Ends.LeastSpread);
        return CountTail.AtLeast(top.Count, mean, spread) < DailyEnds.FalseAlarms / people.Count
            ? (top.Name, top.Count, mean)
            : null;
    }

    private static FindingSeverity SeverityOf(double share, bool areConversions) =>
        !areConversions || share < LeastShare ? FindingSeverity.Note
            : share > MostShare ? FindingSeverity.No
            : FindingSeverity.Careful;
}
