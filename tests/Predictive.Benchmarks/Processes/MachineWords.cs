using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Predictive.Benchmarks.Processes;

/// <summary>The machine in a sentence, for the head of a report.</summary>
internal static class MachineWords
{
    /// <summary>Processor, cores, vector width, memory, system, runtime.</summary>
    public static string Of()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        return string.Create(CultureInfo.InvariantCulture, $"{Processor()}, {Environment.ProcessorCount} cores, ")
            + $"{Vectors()}, {memory.ToString("F0", CultureInfo.InvariantCulture)} GiB, "
            + $"{RuntimeInformation.OSDescription}, .NET {Environment.Version}";
    }

    private static string Vectors() =>
        Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "without AVX2";

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info)
            ? File.ReadLines(Info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
