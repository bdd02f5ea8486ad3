namespace Predictive.Learning.Linear;

/// <summary>
/// One column as the solvers see it: a standardised number with one coefficient, and a switch that adds at most one
/// more coefficient (the level, or being missing) to each row.
/// </summary>
internal sealed class DesignColumn
{
    /// <summary>The standardised number of each row, 0 where missing; null for a category or a constant.</summary>
    public double[]? Numbers { get; init; }

    /// <summary>The coefficient of the number.</summary>
    public int NumberAt { get; init; }

    /// <summary>The coefficient switched on in each row, or -1; null where none ever is.</summary>
    public int[]? Switches { get; init; }

    /// <summary>Builds the term from what the solver found.</summary>
    public required Func<double[], LinearTerm> Finish { get; init; }

    /// <summary>
    /// Adds the column's part of design times coefficients, for the rows from <paramref name="from"/>.
    /// </summary>
    public void AddTo(Span<double> sums, ReadOnlySpan<double> coefficients, int from)
    {
        if (Numbers is not null && coefficients[NumberAt] is var factor && factor != 0)
        {
            RowProducts.AddScaled(sums, factor, Numbers.AsSpan(from, sums.Length));
        }

        if (Switches is null) return;
        var switches = Switches.AsSpan(from, sums.Length);
        for (var row = 0; row < switches.Length; row++)
        {
            if (switches[row] >= 0) sums[row] += coefficients[switches[row]];
        }
    }

    /// <summary>
    /// Adds the column's part of the transposed design times row values, for the rows from <paramref name="from"/>.
    /// </summary>
    public void AddTransposed(ReadOnlySpan<double> rows, Span<double> coefficients, int from)
    {
        if (Numbers is not null)
        {
            coefficients[NumberAt] += RowProducts.Dot(rows, Numbers.AsSpan(from, rows.Length));
        }

        AddSwitched(rows, coefficients, from);
    }

    /// <summary>
    /// Adds the column's part of the weighted squares: the diagonal of the transposed design times itself.
    /// </summary>
    public void AddSquares(ReadOnlySpan<double> weights, Span<double> coefficients)
    {
        if (Numbers is not null) coefficients[NumberAt] += RowProducts.Squares(weights, Numbers);
        AddSwitched(weights, coefficients, from: 0);
    }

    private void AddSwitched(ReadOnlySpan<double> rows, Span<double> coefficients, int from)
    {
        if (Switches is null) return;
        var switches = Switches.AsSpan(from, rows.Length);
        for (var row = 0; row < switches.Length; row++)
        {
            if (switches[row] >= 0) coefficients[switches[row]] += rows[row];
        }
    }
}
