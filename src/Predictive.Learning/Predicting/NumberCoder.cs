using System.Runtime.CompilerServices;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Predicting;

/// <summary>Codes one input that is asked as a number, against up to 255 of its thresholds.</summary>
/// <remarks>
/// The code counts the thresholds below the value, less 128. It is written twice: into the slot of questions that
/// send missing values left (as -128) and into that of questions that send them right (as 127).
/// </remarks>
/// <param name="Input">Which input is read.</param>
/// <param name="Start">Where its thresholds start; they rise and are padded with infinities.</param>
/// <param name="Count">How many thresholds there are.</param>
/// <param name="FirstStep">The power of two with which a search among them starts.</param>
/// <param name="LeftSlot">Where the code goes whose missing value goes left.</param>
/// <param name="RightSlot">Where the code goes whose missing value goes right.</param>
internal readonly record struct NumberCoder(
    int Input, int Start, int Count, int FirstStep, ushort LeftSlot, ushort RightSlot)
{
    /// <summary>The most thresholds that one coder tells apart.</summary>
    public const int MostThresholds = 255;

    /// <summary>The code that every question sends left.</summary>
    public const sbyte AlwaysLeft = -128;

    /// <summary>The code that every question sends right.</summary>
    public const sbyte AlwaysRight = 127;

    /// <summary>How many thresholds there are, padding for vectors included.</summary>
    public int VectorLength =>
        (Count + ThresholdCount.Padding - 1) / ThresholdCount.Padding * ThresholdCount.Padding;

    /// <summary>How many thresholds there are, all padding included.</summary>
    public int Length => Math.Max((2 * FirstStep) - 1, VectorLength);

    /// <summary>The code of a value, -128 for a missing one.</summary>
    /// <param name="width">How to count.</param>
    /// <param name="value">The value.</param>
    /// <param name="all">The thresholds of all coders.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public sbyte CodeOf(KernelWidth width, float value, ReadOnlySpan<float> all)
    {
        var below = width switch
        {
            KernelWidth.Avx512 => ThresholdCount.Below512(value, all.Slice(Start, VectorLength)),
            KernelWidth.Avx2 => ThresholdCount.Below256(value, all.Slice(Start, VectorLength)),
            _ => Below(value, all.Slice(Start, Length)),
        };
        return (sbyte)(below + AlwaysLeft);
    }

    /// <summary>
    /// How many thresholds are below a value: halves what is left in a fixed number of steps, without a branch that
    /// would have to be guessed.
    /// </summary>
    private int Below(float value, ReadOnlySpan<float> thresholds)
    {
        var below = 0;
        for (var step = FirstStep; step > 0; step >>= 1)
        {
            below += step & -(value > thresholds[below + step - 1] ? 1 : 0);
        }

        return below;
    }
}
