using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Predictive.Learning.Kernels;

/// <summary>
/// Which level the kernels of this process use: the widest that the processor has, or a plainer one that the
/// environment asks for by <c>PREDICTIVE_KERNELS</c> (<c>avx512</c>, <c>avx2</c>, <c>vector128</c> or <c>scalar</c>).
/// </summary>
internal static class KernelSwitch
{
    /// <summary>The name of the environment variable.</summary>
    public const string Variable = "PREDICTIVE_KERNELS";

    private static readonly string? _asked = Environment.GetEnvironmentVariable(Variable);

    /// <summary>The widest level that the processor has.</summary>
    public static KernelLevel Widest { get; } =
        Avx512Vbmi.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported && Avx512BW.VL.IsSupported
            ? KernelLevel.Avx512
            : Avx2.IsSupported ? KernelLevel.Avx2
            : Vector128.IsHardwareAccelerated ? KernelLevel.Vector128
            : KernelLevel.Scalar;

    // Must stand after the two that it reads.
    private static readonly KernelLevel? _level = LevelOf(_asked, Widest);

    /// <summary>The level of this process.</summary>
    /// <exception cref="ArgumentException">The variable names no level.</exception>
    public static KernelLevel Level => _level ?? throw new ArgumentException(
        $"{Variable} is '{_asked}'; allowed are avx512, avx2, vector128, scalar, or nothing for the widest that the "
        + "processor has.");

    /// <summary>The level that a value of the variable asks for, or null where it names none.</summary>
    /// <param name="asked">The value; null or empty asks for the widest.</param>
    /// <param name="widest">What the processor has; nothing wider is ever given.</param>
    public static KernelLevel? LevelOf(string? asked, KernelLevel widest)
    {
        KernelLevel? level = asked switch
        {
            null or "" or "avx512" => KernelLevel.Avx512,
            "avx2" => KernelLevel.Avx2,
            "vector128" => KernelLevel.Vector128,
            "scalar" => KernelLevel.Scalar,
            _ => null,
        };
        return level < widest || level is null ? level : widest;
    }
}
