namespace Predictive.Learning.Kernels;

/// <summary>How many bits the kernels work on at once.</summary>
internal enum KernelWidth
{
    /// <summary>One number after the other, in plain loops.</summary>
    Scalar,

    /// <summary>128 bits: every processor of today.</summary>
    Vector128,

    /// <summary>256 bits.</summary>
    Avx2,

    /// <summary>512 bits.</summary>
    Avx512,
}
