using System.Runtime.CompilerServices;

namespace Predictive.Learning.Binning;

/// <summary>
/// A category's bins: one for each frequent level, then one that all rare and unseen levels share; missing has its
/// own.
/// </summary>
public sealed class CategoryBins : ColumnBins
{
    private readonly byte[] _binOfCode;
    private readonly int[] _levelOfBin;

    private CategoryBins(byte[] binOfCode, int[] levelOfBin)
    {
        _binOfCode = binOfCode;
        _levelOfBin = levelOfBin;
    }

    /// <summary>The bin of rare and unseen levels.</summary>
    public byte Other => (byte)_levelOfBin.Length;

    /// <inheritdoc/>
    public override int ValueBins => _levelOfBin.Length + 1;

    /// <summary>The level codes that have a bin of their own, in bin order.</summary>
    public ReadOnlySpan<int> Levels => _levelOfBin;

    /// <summary>Gives bins to the most frequent levels; equals are ordered by name.</summary>
    /// <param name="column">The column's levels.</param>
    /// <param name="values">The codes.</param>
    /// <param name="mostBins">2 to 255, the shared bin included.</param>
    /// <param name="minRows">The fewest rows with which a level has its own bin.</param>
    public static CategoryBins Learn(FeatureColumn column, ReadOnlySpan<float> values, int mostBins, int minRows)
    {
        ArgumentNullException.ThrowIfNull(column);
        var counts = new int[column.Levels.Count];
        foreach (var value in values)
        {
            if (CodeOf(value, counts.Length) is var code and >= 0) counts[code]++;
        }

        var frequent = Enumerable.Range(0, counts.Length)
            .Where(code => counts[code] >= Math.Max(minRows, 1))
            .OrderByDescending(code => counts[code])
            .ThenBy(code => column.Levels[code], StringComparer.Ordinal)
            .Take(mostBins - 1)
            .ToArray();
        var binOfCode = new byte[counts.Length];
        Array.Fill(binOfCode, (byte)frequent.Length);
        for (var bin = 0; bin < frequent.Length; bin++)
        {
            binOfCode[frequent[bin]] = (byte)bin;
        }

        return new CategoryBins(binOfCode, frequent);
    }

    /// <inheritdoc/>
    public override byte BinOf(float value)
    {
        if (float.IsNaN(value)) return Missing;
        return CodeOf(value, _binOfCode.Length) is var code and >= 0 ? _binOfCode[code] : Other;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void BinAll(ReadOnlySpan<float> values, Span<byte> bins)
    {
        var (binOfCode, other) = (_binOfCode, Other);
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            var code = (int)value;
            bins[row] = float.IsNaN(value) ? Missing
                : (uint)code < (uint)binOfCode.Length && code == value ? binOfCode[code] : other;
        }
    }

    /// <summary>The level of a value, or -1 where it is missing or names none.</summary>
    internal static int CodeOf(float value, int levels) =>
        value >= 0 && value < levels && value == (int)value ? (int)value : -1;
}
