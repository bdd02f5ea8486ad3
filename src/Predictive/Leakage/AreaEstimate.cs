namespace Predictive.Leakage;

/// <summary>
/// An area under the ROC curve with its standard error by Hanley and McNeil (1982).
/// </summary>
/// <param name="Value">The area.</param>
/// <param name="Conversions">How many leads converted.</param>
/// <param name="Others">How many did not.</param>
internal readonly record struct AreaEstimate(double Value, double Conversions, double Others)
{
    public double StandardError
    {
        get
        {
            if (Conversions < 1 || Others < 1)
            {
                return 0.5;
            }

            var square = Value * Value;
            var (two, other) = ((Value / (2 - Value)) - square, (2 * square / (1 + Value)) - square);
            var variance = (Value * (1 - Value)) + ((Conversions - 1) * two) + ((Others - 1) * other);
            return Math.Sqrt(Math.Max(0, variance) / (Conversions * Others));
        }
    }

    /// <summary>The lower end of the 99 % interval; small parts widen it by half a lead of each outcome.</summary>
    public double Low => Value - (2.576 * StandardError) - (0.5 / Math.Max(1, Math.Min(Conversions, Others)));
}
