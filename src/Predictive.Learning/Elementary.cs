namespace Predictive.Learning;

/// <summary>
/// The only exponential and logarithm of training, scoring and calibration. Plain IEEE arithmetic without fused
/// steps, so that
/// every machine gives the same bits; within one unit in the last place (the series of Sun's fdlibm).
/// </summary>
public static class Elementary
{
    internal const double Ln2High = 6.93147180369123816490e-01;
    internal const double Ln2Low = 1.90821492927058770002e-10;
    internal const double InverseLn2 = 1.44269504088896338700;
    internal const double SquareRootOf2 = 1.4142135623730951;
    private const double LargestExponent = 7.09782712893383973096e+02;
    private const double SmallestExponent = -7.45133219101941108420e+02;

    /// <summary>
    /// e to the power of <paramref name="x"/>; 0 below -745.13, infinity above 709.78, NaN for NaN.
    /// </summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > LargestExponent) return double.PositiveInfinity;
        if (x < SmallestExponent) return 0;

        var power = Math.Floor((x * InverseLn2) + 0.5);
        var high = x - (power * Ln2High);
        var low = power * Ln2Low;
        var rest = high - low;
        var square = rest * rest;
        var series = 1.66666666666666019037e-01 + (square * (-2.77777777770155933842e-03 + (square
            * (6.61375632143793436117e-05 + (square * (-1.65339022054652515390e-06
            + (square * 4.13813679705723846039e-08)))))));
        var curve = rest - (square * series);
        var fraction = 1 - (low - (rest * curve / (2 - curve)) - high);
        return Scale(fraction, (int)power);
    }

    /// <summary>The natural logarithm; negative infinity at 0, NaN below 0.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;

        var power = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0;
            power = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        power += (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > SquareRootOf2)
        {
            mantissa *= 0.5;
            power++;
        }

        var f = mantissa - 1;
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var even = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        var odd = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        var half = 0.5 * f * f;
        return (power * Ln2High) - (half - ((s * (half + even + odd)) + (power * Ln2Low)) - f);
    }

    /// <summary>log(1 + x), exact also where x is tiny.</summary>
    public static double Log1p(double x)
    {
        var sum = 1 + x;
        return sum == 1 || double.IsInfinity(sum) ? x : Log(sum) * (x / (sum - 1));
    }

    /// <summary>The chance of a margin: 1 / (1 + exp(-margin)), without overflow.</summary>
    public static double Sigmoid(double margin)
    {
        if (margin >= 0) return 1 / (1 + Exp(-margin));
        var odds = Exp(margin);
        return odds / (1 + odds);
    }

    /// <summary>The margin of a chance: log(chance / (1 - chance)).</summary>
    public static double LogOdds(double chance) => Log(chance) - Log1p(-chance);

    /// <summary>log(1 + exp(x)), without overflow.</summary>
    public static double Softplus(double x) => x > 0 ? x + Log1p(Exp(-x)) : Log1p(Exp(x));

    private static double Scale(double value, int power)
    {
        if (power > 1023) return value * 2 * TwoToThe(power - 1);
        return power < -1022 ? value * TwoToThe(power + 54) * 5.5511151231257827e-17 : value * TwoToThe(power);
    }

    private static double TwoToThe(int power) => BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
}
