using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Predictive.Learning.Kernels;

/// <summary>Asks memory for what will be read soon. Only a hint: it changes no result.</summary>
internal static class Ahead
{
    /// <summary>Fetches the cache line in which a value lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T value)
        where T : unmanaged
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
    }
}
