using System.Runtime.InteropServices;

namespace Predictive.Tables.Parquet.Compression;

/// <summary>Unpacks blocks of LZ4 by the system's library.</summary>
internal static class Lz4
{
    private static readonly Lazy<Decompress?> _decompress =
        new(() => SystemLibrary.Function<Decompress>(SystemLibrary.Load("lz4"), "LZ4_decompress_safe"));

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Decompress(ref byte packed, ref byte into, int length, int room);

    /// <summary>Whether the library is installed.</summary>
    public static bool IsHere => _decompress.Value is not null;

    /// <summary>Unpacks a block.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, int bytes)
    {
        var decompress = _decompress.Value ?? throw SystemLibrary.Missing("LZ4", "liblz4");
        var into = new byte[bytes];
        var made = decompress(
            ref MemoryMarshal.GetReference(packed), ref MemoryMarshal.GetArrayDataReference(into), packed.Length,
            bytes);
        return made == bytes ? into : throw new ParquetDataException("a page cannot be unpacked by LZ4");
    }
}
