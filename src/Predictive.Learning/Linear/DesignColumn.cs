namespace Predictive.Learning.Linear;

/// <summary>
/// One column as the solver sees it: a standardised number with one coefficient, and a switch that adds at most one
/// more
/// coefficient (the level, or being missing) to each row.
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

    /// <summary>Adds the column's part of design times coefficients.</summary>
    public void AddTo(Span<double> sums, ReadOnlySpan<double> coefficients)
    {
        if (Numbers is not null)
        {
            var coefficient = coefficients[NumberAt];
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += coefficient * Numbers[row];
            }
        }

        if (Switches is null) return;
        for (var row = 0; row < sums.Length; row++)
        {
            if (Switches[row] >= 0) sums[row] += coefficients[Switches[row]];
        }
    }

    /// <summary>
    /// Adds the column's part of the transposed design times row values; squares the design for curvatures.
    /// </summary>
    public void AddTransposed(ReadOnlySpan<double> rows, Span<double> coefficients, bool isSquared)
    {
        if (Numbers is not null)
        {
            var sum = 0.0;
            for (var row = 0; row < rows.Length; row++)
            {
                sum += rows[row] * (isSquared ? Numbers[row] * Numbers[row] : Numbers[row]);
            }

            coefficients[NumberAt] += sum;
        }

        if (Switches is null) return;
        for (var row = 0; row < rows.Length; row++)
        {
            if (Switches[row] >= 0) coefficients[Switches[row]] += rows[row];
        }
    }
}
