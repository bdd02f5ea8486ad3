using Predictive.Evaluation;

namespace Predictive.Health;

/// <summary>
/// The moment at which a rate changed most, of leads in order of time that stand in groups of equal size: the border
/// between groups with the greatest difference of rates, measured by how much the groups on either side differ among
/// themselves. How seldom such a border comes about by chance is told by putting the groups in any order.
/// </summary>
internal sealed record RateSteps
{
    /// <summary>Groups on either side of a border, at least.</summary>
    public const int FewestGroups = 2;

    private const int MostGroups = 60;
    private const int FewestRows = 60;
    private const int Rounds = 1_999;

    private RateSteps()
    {
    }

    /// <summary>The first row after the border.</summary>
    public required int Border { get; init; }

    /// <summary>How often a border like it comes about by chance.</summary>
    public required double Chance { get; init; }

    /// <summary>The rate before.</summary>
    public required Estimate Before { get; init; }

    /// <summary>The rate from the border on.</summary>
    public required Estimate After { get; init; }

    /// <summary>The greatest step; null where there are too few rows to see one.</summary>
    /// <param name="converted">What became of the rows, in order of time.</param>
    /// <param name="borders">Rows at which a group may begin, in order: not in the midst of an instant.</param>
    /// <param name="seed">The only source of chance.</param>
    public static RateSteps? In(IReadOnlyList<bool> converted, IReadOnlyList<int> borders, ulong seed)
    {
        var starts = Starts(converted.Count, borders);
        if (starts.Count < 4 * FewestGroups)
        {
            return null;
        }

        var groups = starts.Select((start, i) =>
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : converted.Count;
            return (Rows: end - start, Converted: Enumerable.Range(start, end - start).Count(row => converted[row]));
        }).ToArray();
        var (border, height) = Greatest(groups);
        var chance = SeededChance.For(seed, 0);
        var asHigh = 0;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(groups, ref chance);
            asHigh += Greatest(groups).Height >= height ? 1 : 0;
        }

        return new RateSteps
        {
            Border = starts[border],
            Chance = (asHigh + 1.0) / (Rounds + 1),
            Before = Rate(converted, 0, starts[border]),
            After = Rate(converted, starts[border], converted.Count),
        };
    }

    private static List<int> Starts(int rows, IReadOnlyList<int> borders)
    {
        var groups = Math.Min(MostGroups, rows / FewestRows);
        var starts = new List<int> { 0 };
        foreach (var border in borders)
        {
            if (border >= (double)rows * starts.Count / Math.Max(1, groups) && border > starts[^1]
                && rows - border >= (double)rows / groups / 2)
            {
                starts.Add(border);
            }
        }

        return starts;
    }

    private static (int Border, double Height) Greatest((int Rows, int Converted)[] groups)
    {
        var (best, height) = (FewestGroups, -1.0);
        for (var border = FewestGroups; border <= groups.Length - FewestGroups; border++)
        {
            if (Height(groups.AsSpan(0, border), groups.AsSpan(border)) is var found && found > height)
            {
                (best, height) = (border, found);
            }
        }

        return (best, height);
    }

    /// <summary>The squared difference of two rates in units of its variance, as the groups show it.</summary>
    private static double Height(
        ReadOnlySpan<(int Rows, int Converted)> before, ReadOnlySpan<(int Rows, int Converted)> after)
    {
        var (rows0, hits0, rows1, hits1) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (rows, hits) in before)
        {
            (rows0, hits0) = (rows0 + rows, hits0 + hits);
        }

        foreach (var (rows, hits) in after)
        {
            (rows1, hits1) = (rows1 + rows, hits1 + hits);
        }

        var pooled = (hits0 + hits1) / (rows0 + rows1);
        if (pooled is <= 0 or >= 1)
        {
            return 0;
        }

        var difference = (hits0 / rows0) - (hits1 / rows1);
        var restlessness = Restlessness(before, hits0 / rows0, pooled) + Restlessness(after, hits1 / rows1, pooled);
        var spread = Math.Max(1, restlessness / (before.Length + after.Length - 2));
        return difference * difference / (pooled * (1 - pooled) * ((1 / rows0) + (1 / rows1))) / spread;
    }

    private static double Restlessness(ReadOnlySpan<(int Rows, int Converted)> groups, double rate, double pooled)
    {
        var sum = 0.0;
        foreach (var (rows, hits) in groups)
        {
            sum += (hits - (rows * rate)) * (hits - (rows * rate)) / (rows * pooled * (1 - pooled));
        }

        return sum;
    }

    private static Estimate Rate(IReadOnlyList<bool> converted, int from, int to) => WilsonInterval.Of(
        Enumerable.Range(from, to - from).Count(row => converted[row]) / (double)(to - from), to - from);

    private static void Shuffle<T>(T[] items, ref SeededChance chance)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = chance.Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
