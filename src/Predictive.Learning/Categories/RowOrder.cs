namespace Predictive.Learning.Categories;

/// <summary>
/// In which order rows are looked at and in which their labels become known, so that each row learns only from labels
/// known by then.
/// </summary>
internal sealed class RowOrder
{
    private readonly RowTimes _times;

    private RowOrder(RowTimes times)
    {
        _times = times;
        Looks = Sorted(times.AsOf);
        Labels = Sorted(times.KnownAt);
    }

    /// <summary>The rows as they are looked at.</summary>
    public int[] Looks { get; }

    /// <summary>The rows as their labels become known.</summary>
    public int[] Labels { get; }

    /// <summary>
    /// The order of the rows' times. Rows without times get places by chance, those of one group the same one: one
    /// order, not the mean of several, in which a row's own label would show through.
    /// </summary>
    public static RowOrder Of(LabelledRows rows, ulong seed) =>
        new(rows.Times ?? RowTimes.InOrder(PlacesByChance(rows, seed)));

    /// <summary>Whether the label of one row is known when another is looked at.</summary>
    public bool IsKnown(int label, int look) => _times.KnownAt[label] <= _times.AsOf[look];

    /// <summary>Whether a label was known in the end, and not only supposed.</summary>
    public bool IsKnown(int label) => double.IsFinite(_times.KnownAt[label]);

    private static double[] PlacesByChance(LabelledRows rows, ulong seed)
    {
        var random = new SeededRandom(seed);
        if (rows.Groups is not { } groups)
        {
            var places = new double[rows.Rows];
            for (var row = 0; row < places.Length; row++)
            {
                places[row] = row;
            }

            random.Shuffle(places.AsSpan());
            return places;
        }

        var distinct = groups.Distinct().Order().ToArray();
        random.Shuffle(distinct.AsSpan());
        var placeOf = new Dictionary<int, double>(distinct.Length);
        foreach (var group in distinct)
        {
            placeOf.Add(group, placeOf.Count);
        }

        return Array.ConvertAll(groups, group => placeOf[group]);
    }

    private static int[] Sorted(double[] times)
    {
        var rows = new int[times.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
        }

        Array.Sort((double[])times.Clone(), rows);
        return rows;
    }
}
