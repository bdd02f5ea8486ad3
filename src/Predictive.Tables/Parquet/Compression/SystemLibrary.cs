using System.Runtime.InteropServices;

namespace Predictive.Tables.Parquet.Compression;

/// <summary>A library for unpacking that may or may not be installed on the machine.</summary>
internal static class SystemLibrary
{
    /// <summary>Loads a library of C by its usual names.</summary>
    /// <param name="name">Its name without <c>lib</c> and ending.</param>
    /// <returns>Its handle; 0 where it is not installed.</returns>
    public static nint Load(string name)
    {
        foreach (var file in (string[])[$"lib{name}.so.1", $"lib{name}.so", $"lib{name}.1.dylib", $"lib{name}.dylib",
            $"lib{name}.dll", $"{name}.dll"])
        {
            if (NativeLibrary.TryLoad(file, out var library))
                return library;
        }

        return 0;
    }

    /// <summary>A function of a library; null where either is missing.</summary>
    public static T? Function<T>(nint library, string name)
        where T : Delegate =>
        library != 0 && NativeLibrary.TryGetExport(library, name, out var function)
            ? Marshal.GetDelegateForFunctionPointer<T>(function)
            : null;

    /// <summary>Says that a library is missing.</summary>
    public static ParquetDataException Missing(string codec, string package) => new(
        $"its pages are compressed with {codec}, for which the library {package} is needed; install it, or write the "
        + "file with Snappy, gzip, Brotli or without compression");
}
