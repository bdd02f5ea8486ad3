using System.Runtime.CompilerServices;
using Predictive.Learning.Kernels;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Predicting;

/// <summary>
/// Turns the inputs of a row into a signed byte a slot, against which every question of the trees is one comparison.
/// </summary>
/// <param name="width">How wide the vectors may be.</param>
/// <param name="slots">How many codes a row has.</param>
/// <param name="numbers">Who codes the inputs asked as numbers.</param>
/// <param name="levels">Who codes the inputs asked about levels.</param>
/// <param name="thresholds">The thresholds of all numbers.</param>
/// <param name="table">The codes of all levels.</param>
internal sealed class CodeBook(
    KernelWidth width, int slots, NumberCoder[] numbers, LevelCoder[] levels, float[] thresholds, sbyte[] table)
{
    /// <summary>How many codes a row has.</summary>
    public int Slots => slots;

    /// <summary>Codes one row.</summary>
    /// <param name="inputs">One value an input.</param>
    /// <param name="codes">One code a slot.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Code(ReadOnlySpan<float> inputs, Span<sbyte> codes)
    {
        foreach (ref readonly var coder in numbers.AsSpan())
        {
            var value = inputs[coder.Input];
            var code = coder.CodeOf(width, value, thresholds);
            codes[coder.LeftSlot] = code;
            codes[coder.RightSlot] = float.IsNaN(value) ? NumberCoder.AlwaysRight : code;
        }

        foreach (ref readonly var coder in levels.AsSpan())
        {
            var value = inputs[coder.Input];
            var code = LevelCoder.CodeOf(value, table.AsSpan(coder.Start, coder.Count));
            codes[coder.LeftSlot] = float.IsNaN(value) ? NumberCoder.AlwaysLeft : code;
            codes[coder.RightSlot] = code;
        }
    }

    /// <summary>Codes a block of rows, column by column; at any width but the scalar one.</summary>
    /// <param name="trees">Who says what the inputs of a matrix are.</param>
    /// <param name="matrix">The rows.</param>
    /// <param name="start">The first of them.</param>
    /// <param name="rows">How many, up to <see cref="LeafParting.Rows"/>.</param>
    /// <param name="codes">A block of codes a slot.</param>
    public void CodeBlock(BoostedTrees trees, FeatureMatrix matrix, int start, int rows, Span<sbyte> codes)
    {
        Span<float> room = stackalloc float[LeafParting.Rows];
        foreach (ref readonly var coder in numbers.AsSpan())
        {
            var left = Block(codes, coder.LeftSlot);
            var right = Block(codes, coder.RightSlot);
            var asked = thresholds.AsSpan(coder.Start, coder.Count);
            ThresholdCount.Code(width, Values(trees, matrix, coder.Input, start, rows, room), asked, left, right);
        }

        foreach (ref readonly var coder in levels.AsSpan())
        {
            var left = Block(codes, coder.LeftSlot);
            var right = Block(codes, coder.RightSlot);
            var known = table.AsSpan(coder.Start, coder.Count);
            LevelCoder.CodeAll(Values(trees, matrix, coder.Input, start, rows, room), known, left, right);
        }
    }

    /// <summary>A whole block of values, also where there are fewer rows.</summary>
    private static ReadOnlySpan<float> Values(
        BoostedTrees trees, FeatureMatrix matrix, int input, int start, int rows, Span<float> room)
    {
        var values = trees.InputOf(matrix, input, start, room[..rows]);
        if (rows == room.Length) return values;
        values.CopyTo(room);
        return room;
    }

    private static Span<sbyte> Block(Span<sbyte> codes, int slot) =>
        codes.Slice(slot * LeafParting.Rows, LeafParting.Rows);
}
