namespace Predictive.Learning.Kernels;

/// <summary>
/// How wide the vectors of a kernel are, the plainest first. Every level gives the same bits; <see cref="Scalar"/> is
/// the one that tests trust.
/// </summary>
internal enum KernelLevel
{
    /// <summary>Plain loops.</summary>
    Scalar,

    /// <summary>128 bits: any processor of today.</summary>
    Vector128,

    /// <summary>256 bits.</summary>
    Avx2,

    /// <summary>512 bits, with byte permutations (AVX-512 F, BW, DQ, VL and VBMI).</summary>
    Avx512,
}
