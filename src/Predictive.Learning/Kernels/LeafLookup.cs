using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Predictive.Learning.Kernels;

/// <summary>Adds the value of each row's leaf to the row's sum.</summary>
internal static class LeafLookup
{
    /// <summary>How many values a table that is looked up in vectors has; shorter ones are padded.</summary>
    public const int TableLength = 32;

    /// <summary>Adds the values of one tree to a block of sums.</summary>
    /// <param name="width">The width.</param>
    /// <param name="values">The tree's values, by leaf.</param>
    /// <param name="leaves">One leaf a row.</param>
    /// <param name="sums">One sum a row.</param>
    public static void Add(
        KernelWidth width, ReadOnlySpan<double> values, ReadOnlySpan<sbyte> leaves, Span<double> sums)
    {
        if (width == KernelWidth.Avx512 && values.Length == TableLength)
        {
            AddFromTable(values, leaves, sums);
        }
        else
        {
            AddPlainly(values, leaves, sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPlainly(ReadOnlySpan<double> values, ReadOnlySpan<sbyte> leaves, Span<double> sums)
    {
        for (var row = 0; row < leaves.Length && row < sums.Length; row++)
        {
            sums[row] += values[(byte)leaves[row]];
        }
    }

    /// <summary>Holds the 32 values in four vectors and looks eight rows up at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFromTable(ReadOnlySpan<double> values, ReadOnlySpan<sbyte> leaves, Span<double> sums)
    {
        var values0 = Vector512.Create(values);
        var values8 = Vector512.Create(values[8..]);
        var values16 = Vector512.Create(values[16..]);
        var values24 = Vector512.Create(values[24..]);
        ref var leaf = ref MemoryMarshal.GetReference(leaves[..LeafParting.Rows]);
        ref var sum = ref MemoryMarshal.GetReference(sums[..LeafParting.Rows]);
        for (nuint row = 0; row < LeafParting.Rows; row += 8)
        {
            var eight = Vector128.CreateScalar(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(
                ref Unsafe.Add(ref leaf, row)))).AsSByte();
            var places = Avx512F.ConvertToVector512Int64(eight);
            var low = Avx512F.PermuteVar8x64x2(values0, places, values8);
            var high = Avx512F.PermuteVar8x64x2(values16, places, values24);
            var isHigh = Vector512.GreaterThan(places, Vector512.Create(15L)).AsDouble();
            var value = Vector512.ConditionalSelect(isHigh, high, low);
            (Vector512.LoadUnsafe(ref sum, row) + value).StoreUnsafe(ref sum, row);
        }
    }
}
