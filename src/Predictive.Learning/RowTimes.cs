namespace Predictive.Learning;

/// <summary>
/// When each row was looked at and when its label became known, as numbers that only need to be comparable (days, or
/// a place in an order): what one row may learn from the outcomes of others.
/// </summary>
public sealed class RowTimes
{
    /// <summary>Checks that no label is known when its row is looked at.</summary>
    /// <param name="asOf">When each row was looked at: finite.</param>
    /// <param name="knownAt">
    /// When each label became known: later than the row's own as-of; infinity for one that is only supposed so far.
    /// </param>
    /// <exception cref="ArgumentException">Names the row, what it has and what is allowed.</exception>
    public RowTimes(double[] asOf, double[] knownAt)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        ArgumentNullException.ThrowIfNull(knownAt);
        if (asOf.Length != knownAt.Length)
        {
            throw new ArgumentException(
                $"{asOf.Length} as-of times need as many times at which labels are known; {knownAt.Length} came.");
        }

        for (var row = 0; row < asOf.Length; row++)
        {
            if (!double.IsFinite(asOf[row]) || !(knownAt[row] > asOf[row]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row} is looked at at {asOf[row]} and its label is known at {knownAt[row]}; ")
                    + "the first must be finite, and a label becomes known after its row is looked at.");
            }
        }

        AsOf = asOf;
        KnownAt = knownAt;
    }

    /// <summary>When each row was looked at.</summary>
    public double[] AsOf { get; }

    /// <summary>When each label became known.</summary>
    public double[] KnownAt { get; }

    /// <summary>How many rows have times.</summary>
    public int Rows => AsOf.Length;

    /// <summary>Rows of which only the order is known: each knows the labels of all before it, not of equals.</summary>
    /// <param name="places">The place of each row in the order: finite.</param>
    public static RowTimes InOrder(double[] places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return new RowTimes(places, Array.ConvertAll(places, Math.BitIncrement));
    }

    /// <summary>The times of these rows, in this order.</summary>
    public RowTimes Take(ReadOnlySpan<int> rows)
    {
        var asOf = new double[rows.Length];
        var knownAt = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            asOf[i] = AsOf[rows[i]];
            knownAt[i] = KnownAt[rows[i]];
        }

        return new RowTimes(asOf, knownAt);
    }
}
