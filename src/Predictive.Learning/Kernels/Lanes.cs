using System.Runtime.CompilerServices;

namespace Predictive.Learning.Kernels;

/// <summary>What the lanes of one register say together.</summary>
internal static class Lanes
{
    private const int Most = 8;

    /// <summary>The largest number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest<T>(T lanes)
        where T : struct, IDoubles<T>
    {
        Span<double> values = stackalloc double[Most];
        T.Store(lanes, ref values[0], 0);
        var largest = values[0];
        foreach (var value in values[1..T.Count])
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }

    /// <summary>The sum of the whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long SumOfBits<T>(T lanes)
        where T : struct, IDoubles<T>
    {
        Span<long> values = stackalloc long[Most];
        T.StoreBits(lanes, ref values[0], 0);
        var sum = 0L;
        foreach (var value in values[..T.Count])
        {
            sum += value;
        }

        return sum;
    }
}
