using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Predictive.Learning.Kernels;

/// <summary>Exact sums of sizes, in whole units.</summary>
internal static class SumKernel
{
    /// <summary>Row by row: the plain twin.</summary>
    public static long Plain(ReadOnlySpan<double> values, double units)
    {
        var sum = 0L;
        foreach (var value in values)
        {
            sum += WholeNumber.Of(Math.Abs(value) * units);
        }

        return sum;
    }

    /// <summary>Some rows at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long InLanes<T>(ReadOnlySpan<double> values, double units)
        where T : struct, IDoubles<T>
    {
        ref readonly var first = ref MemoryMarshal.GetReference(values);
        var unit = T.All(units);
        var sum = T.AllBits(0);
        var row = 0;
        for (; row <= values.Length - T.Count; row += T.Count)
        {
            sum = T.AddBits(sum, WholeNumber.Of(T.Abs(T.Load(in first, row)) * unit));
        }

        return Lanes.SumOfBits(sum) + Plain(values[row..], units);
    }
}
