namespace Predictive.Learning.Linear;

/// <summary>The range, form, centre and spread of one number, learned from its finite training values.</summary>
/// <param name="Term">The term, still without coefficients.</param>
/// <param name="IsConstant">Whether there is nothing to weigh.</param>
/// <param name="Standardised">The training values in spreads above the centre; 0 where missing.</param>
internal readonly record struct NumberScale(NumberTerm Term, bool IsConstant, double[] Standardised)
{
    private const double LeastSkewnessToEase = 2;

    /// <summary>
    /// Learns a scale. Values of a skewness above 2 are eased by a signed logarithm where that brings their skewness
    /// nearer to zero. Infinities count as the end of the range.
    /// </summary>
    /// <remarks>
    /// Below that the logarithm does harm: time on a website, a third of it 0, loses all of its effect on X Education
    /// (log loss 11 % above boosting's instead of 4 %).
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
        var plain = FormsOf(values, least, most);
        var eased = EasedFormsOf(plain);
        var plainShape = Shape.Of(plain, weights);
        var easedShape = Shape.Of(eased, weights);
        var isHeavyTailed = Math.Abs(plainShape.Skewness) > LeastSkewnessToEase;
        var isEased = isHeavyTailed && Math.Abs(easedShape.Skewness) < Math.Abs(plainShape.Skewness);
        var (forms, shape) = isEased ? (eased, easedShape) : (plain, plainShape);
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
        for (var row = 0; row < forms.Length; row++)
        {
            forms[row] = double.IsNaN(forms[row]) ? 0 : (forms[row] - term.Centre) / term.Spread;
        }

        return new NumberScale(term, isConstant, forms);
    }

    private static double[] FormsOf(ReadOnlySpan<float> values, double least, double most)
    {
        var forms = new double[values.Length];
        for (var row = 0; row < forms.Length; row++)
        {
            forms[row] = float.IsNaN(values[row]) ? double.NaN : Math.Clamp(values[row], least, most);
        }

        return forms;
    }

    private static double[] EasedFormsOf(double[] plain)
    {
        var forms = new double[plain.Length];
        for (var row = 0; row < forms.Length; row++)
        {
            forms[row] = double.IsNaN(plain[row]) ? double.NaN : NumberTerm.Ease(plain[row]);
        }

        return forms;
    }

    private readonly record struct Shape(double Centre, double Spread, double Skewness)
    {
        public static Shape Of(double[] forms, ReadOnlySpan<double> weights)
        {
            double weight = 0, sum = 0;
            for (var row = 0; row < forms.Length; row++)
            {
                if (double.IsNaN(forms[row])) continue;
                weight += weights[row];
                sum += weights[row] * forms[row];
            }

            if (weight == 0) return default;
            var centre = sum / weight;
            double squares = 0, cubes = 0;
            for (var row = 0; row < forms.Length; row++)
            {
                if (double.IsNaN(forms[row])) continue;
                var off = forms[row] - centre;
                squares += weights[row] * off * off;
                cubes += weights[row] * off * off * off;
            }

            var spread = Math.Sqrt(squares / weight);
            return new Shape(centre, spread, spread > 0 ? cubes / weight / (spread * spread * spread) : 0);
        }
    }
}
