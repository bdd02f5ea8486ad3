using System.Runtime.InteropServices;

namespace Predictive.Tables.Parquet.Compression;

/// <summary>Unpacks Zstandard by the system's library.</summary>
internal static class Zstd
{
    private static readonly Lazy<nint> _library = new(() => SystemLibrary.Load("zstd"));
    private static readonly Lazy<Decompress?> _decompress =
        new(() => SystemLibrary.Function<Decompress>(_library.Value, "ZSTD_decompress"));

    private static readonly Lazy<ContentSize?> _contentSize =
        new(() => SystemLibrary.Function<ContentSize>(_library.Value, "ZSTD_getFrameContentSize"));

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nuint Decompress(ref byte into, nuint room, ref byte packed, nuint length);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate ulong ContentSize(ref byte packed, nuint length);

    /// <summary>Whether the library is installed.</summary>
    public static bool IsHere => _decompress.Value is not null && _contentSize.Value is not null;

    /// <summary>Unpacks a frame that says how much it holds.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, int bytes)
    {
        if (_decompress.Value is not { } decompress || _contentSize.Value is not { } contentSize)
            throw SystemLibrary.Missing("zstd", "libzstd");
        ref var first = ref MemoryMarshal.GetReference(packed);
        var said = contentSize(ref first, (nuint)packed.Length);
        if (said <= int.MaxValue && said != (ulong)bytes)
            throw new ParquetDataException($"a page of {bytes} bytes unpacks to {said}");
        if (said == ulong.MaxValue - 1)
            throw new ParquetDataException("a page is no zstd frame");
        var into = new byte[bytes];
        var made = decompress(
            ref MemoryMarshal.GetArrayDataReference(into), (nuint)bytes, ref first, (nuint)packed.Length);
        return made == (nuint)bytes ? into : throw new ParquetDataException("a page cannot be unpacked by zstd");
    }
}
