using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Predictive.Learning.Linear;

/// <summary>
/// The loops over rows that linear solvers spend their time in. Sums run in eight lanes that are added in one fixed
/// order, so that every width of vectors, and none, gives the same bits.
/// </summary>
internal static class RowProducts
{
    private const int Lanes = 8;

    /// <summary>The sum of one times other.</summary>
    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var lanes = Vector512<double>.Zero;
        var ones = MemoryMarshal.Cast<double, Vector512<double>>(one);
        var others = MemoryMarshal.Cast<double, Vector512<double>>(other[..one.Length]);
        for (var at = 0; at < ones.Length; at++)
        {
            lanes += ones[at] * others[at];
        }

        return SumOf(lanes) + RestOf(one, other);
    }

    /// <summary>The sum of weight times value squared.</summary>
    public static double Squares(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        var lanes = Vector512<double>.Zero;
        var each = MemoryMarshal.Cast<double, Vector512<double>>(weights);
        var of = MemoryMarshal.Cast<double, Vector512<double>>(values[..weights.Length]);
        for (var at = 0; at < each.Length; at++)
        {
            lanes += each[at] * of[at] * of[at];
        }

        var rest = 0.0;
        for (var at = each.Length * Lanes; at < weights.Length; at++)
        {
            rest += weights[at] * values[at] * values[at];
        }

        return SumOf(lanes) + rest;
    }

    /// <summary>Adds factor times value to each sum.</summary>
    public static void AddScaled(Span<double> sums, double factor, ReadOnlySpan<double> values)
    {
        var to = MemoryMarshal.Cast<double, Vector512<double>>(sums);
        var of = MemoryMarshal.Cast<double, Vector512<double>>(values[..sums.Length]);
        var by = Vector512.Create(factor);
        for (var at = 0; at < to.Length; at++)
        {
            to[at] += by * of[at];
        }

        for (var at = to.Length * Lanes; at < sums.Length; at++)
        {
            sums[at] += factor * values[at];
        }
    }

    /// <summary>Adds factor times value times weight to each sum.</summary>
    public static void AddScaled(
        Span<double> sums, double factor, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var to = MemoryMarshal.Cast<double, Vector512<double>>(sums);
        var of = MemoryMarshal.Cast<double, Vector512<double>>(values[..sums.Length]);
        var each = MemoryMarshal.Cast<double, Vector512<double>>(weights[..sums.Length]);
        var by = Vector512.Create(factor);
        for (var at = 0; at < to.Length; at++)
        {
            to[at] += by * of[at] * each[at];
        }

        for (var at = to.Length * Lanes; at < sums.Length; at++)
        {
            sums[at] += factor * values[at] * weights[at];
        }
    }

    private static double SumOf(Vector512<double> lanes) =>
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));

    private static double RestOf(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var rest = 0.0;
        for (var at = one.Length / Lanes * Lanes; at < one.Length; at++)
        {
            rest += one[at] * other[at];
        }

        return rest;
    }
}
