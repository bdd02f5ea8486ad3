using System.Runtime.CompilerServices;

namespace Predictive.Learning.Predicting;

/// <summary>Codes one input that is asked about levels, up to 127 of them.</summary>
/// <remarks>
/// The code is the place of the level among those asked about, 127 for any other. A missing value is -128 in the slot
/// of questions that send it left, 127 in the other.
/// </remarks>
/// <param name="Input">Which input is read.</param>
/// <param name="Start">Where its table of codes starts.</param>
/// <param name="Count">How many levels the table knows; those from here on are not asked about.</param>
/// <param name="LeftSlot">Where the code goes whose missing value goes left.</param>
/// <param name="RightSlot">Where the code goes whose missing value goes right.</param>
internal readonly record struct LevelCoder(int Input, int Start, int Count, ushort LeftSlot, ushort RightSlot)
{
    /// <summary>The most levels that one coder tells apart.</summary>
    public const int MostLevels = 127;

    /// <summary>The code of every level that is not asked about.</summary>
    public const sbyte Other = 127;

    /// <summary>The code of a value that is there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="table">The codes of this input's levels.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static sbyte CodeOf(float value, ReadOnlySpan<sbyte> table)
    {
        var level = (int)value; // saturates: what is far outside stays outside
        return (uint)level < (uint)table.Length && level == value ? table[level] : Other;
    }

    /// <summary>The codes of a block of values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="table">The codes of this input's levels.</param>
    /// <param name="left">What goes into the left slot.</param>
    /// <param name="right">What goes into the right slot.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CodeAll(
        ReadOnlySpan<float> values, ReadOnlySpan<sbyte> table, Span<sbyte> left, Span<sbyte> right)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var code = CodeOf(values[row], table);
            left[row] = float.IsNaN(values[row]) ? NumberCoder.AlwaysLeft : code;
            right[row] = code;
        }
    }
}
