namespace Predictive.Learning.Categories;

/// <summary>
/// In which order rows are looked at and in which their labels become known, so that each row learns only from labels
/// known by then.
/// </summary>
internal sealed class RowOrder
{
    private readonly RowTimes? _times;

    private RowOrder(int[] looks, int[] labels, RowTimes? times)
    {
        Looks = looks;
        Labels = labels;
        _times = times;
    }

    /// <summary>The rows as they are looked at.</summary>
    public int[] Looks { get; }

    /// <summary>The rows as their labels become known.</summary>
    public int[] Labels { get; }

    /// <summary>
    /// The order of the rows' times. Rows without times get places by chance, those of one group the same one: one
    /// order, not the mean of several, in which a row's own label would show through.
    /// </summary>
    public static RowOrder Of(LabelledRows rows, ulong seed)
    {
        if (rows.Times is null && rows.Groups is null)
        {
            var looks = ByChance(rows.Rows, seed);
            return new RowOrder(looks, looks, times: null);
        }

        var times = rows.Times ?? RowTimes.InOrder(PlacesByChance(rows.Groups!, seed));
        return new RowOrder(Sorted(times.AsOf), Sorted(times.KnownAt), times);
    }

    /// <summary>
    /// Whether the label in one place of <see cref="Labels"/> is known at one place of <see cref="Looks"/>.
    /// </summary>
    public bool IsKnown(int label, int look) =>
        _times is null ? label < look : _times.KnownAt[Labels[label]] <= _times.AsOf[Looks[look]];

    /// <summary>Whether the label in a place of <see cref="Labels"/> was known in the end, not only supposed.</summary>
    public bool IsKnown(int label) => _times is null || double.IsFinite(_times.KnownAt[Labels[label]]);

    private static int[] ByChance(int rows, ulong seed)
    {
        var places = InOrder(rows);
        new SeededRandom(seed).Shuffle(places.AsSpan());
        var looks = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            looks[places[row]] = row;
        }

        return looks;
    }

    private static double[] PlacesByChance(int[] groups, ulong seed)
    {
        var distinct = groups.Distinct().Order().ToArray();
        new SeededRandom(seed).Shuffle(distinct.AsSpan());
        var placeOf = new Dictionary<int, double>(distinct.Length);
        foreach (var group in distinct)
        {
            placeOf.Add(group, placeOf.Count);
        }

        return Array.ConvertAll(groups, group => placeOf[group]);
    }

    private static int[] Sorted(double[] times)
    {
        var rows = InOrder(times.Length);
        if (!IsRising(times)) Array.Sort((double[])times.Clone(), rows);
        return rows;
    }

    private static int[] InOrder(int rows)
    {
        var order = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            order[row] = row;
        }

        return order;
    }

    private static bool IsRising(double[] times)
    {
        for (var row = 1; row < times.Length; row++)
        {
            if (times[row] < times[row - 1]) return false;
        }

        return true;
    }
}
