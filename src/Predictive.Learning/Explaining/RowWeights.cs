namespace Predictive.Learning.Explaining;

/// <summary>Refuses weights that do not fit the rows.</summary>
internal static class RowWeights
{
    /// <summary>Null is legal: all rows count alike.</summary>
    public static void Check(double[]? weights, int rows)
    {
        if (weights is null) return;
        if (weights.Length != rows)
        {
            throw new ArgumentException($"{rows} rows need as many weights; {weights.Length} came.", nameof(weights));
        }

        for (var row = 0; row < rows; row++)
        {
            if (weights[row] is not (> 0 and < double.PositiveInfinity))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The weight of row {row} is {weights[row]}; ")
                    + "allowed are finite weights above 0.",
                    nameof(weights));
            }
        }
    }
}
