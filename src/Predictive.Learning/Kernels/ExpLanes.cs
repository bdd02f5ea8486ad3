using System.Runtime.CompilerServices;

namespace Predictive.Learning.Kernels;

/// <summary><see cref="Elementary"/>, lane by lane: the same steps and so the same bits.</summary>
internal static class ExpLanes
{
    /// <summary>Below this, e to the power of x is 0.</summary>
    private const double Least = -746;

    /// <summary>The chances of some margins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T margin)
        where T : struct, IDoubles<T>
    {
        var exp = ExpOfFalling(T.All(0) - T.Abs(margin));
        var one = T.All(1);
        return T.Select(T.AtLeast(margin, T.All(0)), one, exp) / (one + exp);
    }

    /// <summary>e to the power of numbers that are at most 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpOfFalling<T>(T x)
        where T : struct, IDoubles<T>
    {
        x = T.Max(x, T.All(Least));
        var power = T.Floor((x * T.All(Elementary.InverseLn2)) + T.All(0.5));
        var high = x - (power * T.All(Elementary.Ln2High));
        var low = power * T.All(Elementary.Ln2Low);
        var rest = high - low;
        var square = rest * rest;
        var series = T.All(1.66666666666666019037e-01) + (square * (T.All(-2.77777777770155933842e-03) + (square
            * (T.All(6.61375632143793436117e-05) + (square * (T.All(-1.65339022054652515390e-06)
            + (square * T.All(4.13813679705723846039e-08))))))));
        var curve = rest - (square * series);
        var fraction = T.All(1) - (low - (rest * curve / (T.All(2) - curve)) - high);

        // Two steps, so that results too small for a full mantissa are rounded once, as the plain twin does.
        var exponent = T.ShiftUp(power + T.All(54 + 1023 + WholeNumber.Shift), 52);
        return fraction * exponent * T.All(5.5511151231257827e-17);
    }

    /// <summary>log(1 + exp(x)), without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Softplus<T>(T x)
        where T : struct, IDoubles<T>
    {
        var exp = ExpOfFalling(T.All(0) - T.Abs(x));
        var rising = T.Max(x, T.All(0));
        return rising + Log1pUpTo1(exp);
    }

    /// <summary>log(1 + x) for x from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Log1pUpTo1<T>(T x)
        where T : struct, IDoubles<T>
    {
        var one = T.All(1);
        var sum = one + x;
        var isLarge = T.Above(sum, T.All(Elementary.SquareRootOf2));
        var f = T.Select(isLarge, sum * T.All(0.5), sum) - one;
        var power = T.Select(isLarge, one, T.All(0));
        var s = f / (T.All(2) + f);
        var z = s * s;
        var w = z * z;
        var even = w * (T.All(3.999999999940941908e-01) + (w * (T.All(2.222219843214978396e-01)
            + (w * T.All(1.531383769920937332e-01)))));
        var odd = z * (T.All(6.666666666666735130e-01) + (w * (T.All(2.857142874366239149e-01)
            + (w * (T.All(1.818357216161805012e-01) + (w * T.All(1.479819860511658591e-01)))))));
        var half = T.All(0.5) * f * f;
        var log = (power * T.All(Elementary.Ln2High))
            - (half - ((s * (half + even + odd)) + (power * T.All(Elementary.Ln2Low))) - f);

        // Where 1 + x is 1, x is its own logarithm (and the quotient, 0 / 0, is not looked at).
        return T.Select(T.Above(sum, one), log * (x / (sum - one)), x);
    }
}
