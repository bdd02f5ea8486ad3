namespace Predictive.Learning.Calibrating;

/// <summary>Refuses rows that no calibration can be fitted to.</summary>
internal static class CalibrationRows
{
    /// <summary>
    /// Refuses unequal lengths, margins that are not finite, labels other than 0 and 1, and weights of 0 or below.
    /// </summary>
    public static void Check(ReadOnlySpan<double> margins, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        if (margins.Length != labels.Length || margins.Length != weights.Length)
        {
            throw new ArgumentException(
                $"Calibration needs as many labels and weights as margins; {margins.Length} margins, "
                + $"{labels.Length} labels and {weights.Length} weights came.");
        }

        for (var row = 0; row < margins.Length; row++)
        {
            if (!double.IsFinite(margins[row]) || labels[row] is not (0 or 1)
                || weights[row] is not (> 0 and < double.PositiveInfinity))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row} has margin {margins[row]}, label {labels[row]} and weight {weights[row]}; ")
                    + "allowed are finite margins, labels 0 and 1, and finite weights above 0.");
            }
        }
    }
}
