namespace Predictive.Learning.Boosting;

/// <summary>Draws the rows, or the columns, that one tree may use.</summary>
/// <param name="random">The source of chance.</param>
internal sealed class Sampling(SeededRandom random)
{
    /// <summary>
    /// A share of the items (at least one), in their own order; the items themselves, untouched by chance, for a
    /// share of 1.
    /// </summary>
    public int[] Draw(int[] items, double share)
    {
        if (items.Length == 0) return [];
        var wanted = Math.Max(1, (int)Math.Ceiling(share * items.Length));
        if (wanted >= items.Length) return items;
        var drawn = new int[wanted];
        var taken = 0;
        for (var i = 0; taken < wanted; i++)
        {
            if (random.NextBelow(items.Length - i) < wanted - taken) drawn[taken++] = items[i];
        }

        return drawn;
    }
}
