namespace Predictive.Leakage;

/// <summary>
/// One thing that can be counted of events, for each lead over the whole period and up to its as-of date.
/// </summary>
/// <param name="Words">What is counted, such as "the count of all events".</param>
/// <param name="Whole">Over the whole period; NaN where there is nothing.</param>
/// <param name="Known">Up to the as-of date.</param>
/// <param name="Tolerance">By how much a value may differ and still be the same.</param>
internal sealed record EventTally(string Words, double[] Whole, double[] Known, double Tolerance)
{
    /// <summary>So many types of events are counted apart, the most common.</summary>
    public const int MostTypes = 12;

    private const int FewestTold = 30;

    private static readonly (string Words, double Tolerance, Func<List<Happening>, double> Of)[] _measures =
    [
        ("count", 0.01, list => list.Count),
        ("days with one", 0.01, list => list.DistinctBy(one => Math.Floor(one.Day)).Count()),
        ("date of the last", 1.01, list => list.Count == 0 ? double.NaN : list.Max(one => one.Day)),
        ("span", 1.01, list => list.Count == 0 ? double.NaN : list.Max(one => one.Day) - list.Min(one => one.Day)),
    ];

    /// <summary>All tallies in which the whole period differs from what was known for enough leads.</summary>
    public static IReadOnlyList<EventTally> Of(LeadActivity activity, IReadOnlyList<string> quantities)
    {
        var tallies = new List<EventTally>();
        foreach (var (words, has) in Groups(activity))
        {
            var whole = Array.ConvertAll(activity.Whole, list => list.Where(has).ToList());
            var known = Array.ConvertAll(activity.Known, list => list.Where(has).ToList());
            tallies.AddRange(_measures.Select(measure => new EventTally(
                $"the {measure.Words} of {words}",
                Array.ConvertAll(whole, list => measure.Of(list)),
                Array.ConvertAll(known, list => measure.Of(list)),
                measure.Tolerance)));
        }

        tallies.AddRange(quantities.Select((name, i) => new EventTally(
            $"the sum of '{name}' over all events",
            Array.ConvertAll(activity.Whole, list => SumOf(list, i)),
            Array.ConvertAll(activity.Known, list => SumOf(list, i)),
            0.5)));
        return [.. tallies.Where(tally => tally.Whole.Where((_, i) => tally.Tells(i)).Count() >= FewestTold)];
    }

    /// <summary>Whether a lead tells the whole period from what was known.</summary>
    public bool Tells(int lead) => !double.IsNaN(Whole[lead]) && !IsAt(Known[lead], Whole[lead]);

    /// <summary>Whether a value is the same as a count, a sum or a day.</summary>
    public bool IsAt(double value, double tally) => Math.Abs(value - tally) <= Tolerance;

    private static IEnumerable<(string Words, Func<Happening, bool> Has)> Groups(LeadActivity activity)
    {
        var all = activity.Whole.SelectMany(list => list).ToList();
        yield return ("all events", _ => true);
        if (all.Exists(one => one.BySales) && all.Exists(one => !one.BySales))
        {
            yield return ("all that sales did", one => one.BySales);
            yield return ("all events but those of sales", one => !one.BySales);
        }

        var families = all.Select(one => one.Family).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        foreach (var family in families.Count > 1 ? families : [])
        {
            yield return (family is null ? "all events of plain types" : $"all events '{family}'",
                one => one.Family == family);
        }

        foreach (var type in all.CountBy(one => one.Type, StringComparer.Ordinal)
            .OrderByDescending(type => type.Value).ThenBy(type => type.Key, StringComparer.Ordinal).Take(MostTypes))
        {
            yield return ($"all events '{type.Key}'", one => one.Type == type.Key);
        }
    }

    private static double SumOf(IReadOnlyList<Happening> list, int quantity)
    {
        var sum = 0.0;
        foreach (var one in list)
        {
            sum += quantity < one.Quantities.Count && !double.IsNaN(one.Quantities[quantity])
                ? one.Quantities[quantity]
                : 0;
        }

        return sum;
    }
}
