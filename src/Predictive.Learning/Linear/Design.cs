namespace Predictive.Learning.Linear;

/// <summary>
/// The training rows as numbers that a linear model can weigh. Coefficient 0 is the intercept. Products go through the
/// rows in blocks that stay in the processor's cache.
/// </summary>
/// <param name="named">The names of the columns.</param>
/// <param name="columns">What the solvers see of them.</param>
/// <param name="penalties">How strongly the square of each coefficient is penalised, 0 for the intercept.</param>
/// <param name="weight">The weight of all rows.</param>
internal sealed class Design(
    IReadOnlyList<FeatureColumn> named, DesignColumn[] columns, double[] penalties, double weight)
{
    private const int Block = 512;

    private readonly double[] _rows = new double[Block];

    /// <summary>The columns.</summary>
    public DesignColumn[] Columns { get; } = columns;

    /// <summary>How strongly the square of each coefficient is penalised, the intercept (0) first.</summary>
    public double[] Penalties { get; } = penalties;

    /// <summary>How many coefficients there are, the intercept included.</summary>
    public int Coefficients => Penalties.Length;

    /// <summary>The weight of all rows.</summary>
    public double Weight { get; } = weight;

    /// <summary>The model that these coefficients make.</summary>
    public LinearModel Model(double[] coefficients, double strength, double l1Share)
    {
        var terms = Array.ConvertAll(Columns, column => column.Finish(coefficients));
        return new LinearModel(named, coefficients[0], strength, l1Share, terms);
    }

    /// <summary>Fills a number a row: design times coefficients.</summary>
    public void Times(ReadOnlySpan<double> coefficients, Span<double> sums)
    {
        for (var from = 0; from < sums.Length; from += Block)
        {
            Times(coefficients, sums.Slice(from, Math.Min(Block, sums.Length - from)), from);
        }
    }

    /// <summary>Adds the transposed design times row values.</summary>
    public void AddTransposed(ReadOnlySpan<double> rows, Span<double> coefficients)
    {
        for (var from = 0; from < rows.Length; from += Block)
        {
            AddTransposed(rows.Slice(from, Math.Min(Block, rows.Length - from)), coefficients, from);
        }
    }

    /// <summary>Adds the transposed design times the weighted design times a direction.</summary>
    public void AddHessianTimes(ReadOnlySpan<double> direction, ReadOnlySpan<double> weights, Span<double> image)
    {
        for (var from = 0; from < weights.Length; from += Block)
        {
            var rows = _rows.AsSpan(0, Math.Min(Block, weights.Length - from));
            Times(direction, rows, from);
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] *= weights[from + row];
            }

            AddTransposed(rows, image, from);
        }
    }

    /// <summary>
    /// The coefficients that matter most to the solvers: the intercept, numbers, then levels, most frequent first.
    /// </summary>
    public int[] MostImportant(int count)
    {
        var order = new int[Coefficients - 1];
        var keys = new double[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            order[at] = at + 1;
            keys[at] = -Penalties[at + 1];
        }

        Array.Sort(keys, order);
        return [0, .. order[..Math.Min(count - 1, order.Length)]];
    }

    /// <summary>Copies what one row has of each coefficient to its place, where it has one (0 or above).</summary>
    public void CopyRow(int row, int[] place, Span<double> values)
    {
        values.Clear();
        if (place[0] >= 0) values[place[0]] = 1;
        foreach (var column in Columns)
        {
            if (column.Numbers is not null && place[column.NumberAt] is var at and >= 0)
            {
                values[at] = column.Numbers[row];
            }

            if (column.Switches?[row] is { } coefficient and >= 0 && place[coefficient] is var on and >= 0)
            {
                values[on] = 1;
            }
        }
    }

    private void Times(ReadOnlySpan<double> coefficients, Span<double> sums, int from)
    {
        sums.Fill(coefficients[0]);
        foreach (var column in Columns)
        {
            column.AddTo(sums, coefficients, from);
        }
    }

    private void AddTransposed(ReadOnlySpan<double> rows, Span<double> coefficients, int from)
    {
        var sum = 0.0;
        foreach (var row in rows)
        {
            sum += row;
        }

        coefficients[0] += sum;
        foreach (var column in Columns)
        {
            column.AddTransposed(rows, coefficients, from);
        }
    }
}
