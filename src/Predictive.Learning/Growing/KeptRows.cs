using System.Runtime.CompilerServices;

namespace Predictive.Learning.Growing;

/// <summary>The rows from which a tree is grown: all, or those that chance has left something of.</summary>
internal sealed class KeptRows
{
    private const int WordsOfChunk = RowChunks.Rows / 64;

    private readonly int _rows;
    private readonly RowList _all;
    private RowList? _some;
    private ulong[] _bits = [];

    /// <summary>Keeps all rows.</summary>
    public KeptRows(int rows)
    {
        _rows = rows;
        _all = RowList.All(rows);
        List = _all;
    }

    /// <summary>The rows that are kept.</summary>
    public RowList List { get; private set; }

    private bool AreAll => ReferenceEquals(List, _all);

    /// <summary>Whether some rows may be left out from now on.</summary>
    public void Choose(bool areAll)
    {
        List = areAll ? _all : _some ??= new RowList(_rows);
        if (!areAll && _bits.Length == 0) _bits = new ulong[RowChunks.Count(_rows) * WordsOfChunk];
    }

    /// <summary>A bit a row of a chunk that is kept; nothing where all are.</summary>
    public ReadOnlySpan<ulong> Bits(int chunk) =>
        AreAll ? [] : _bits.AsSpan(chunk * WordsOfChunk, WordsOfChunk);

    /// <summary>Keeps those rows of a chunk that say anything, or all.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="packed">Its rows' packed gradients and hessians.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Keep(int chunk, ReadOnlySpan<long> packed)
    {
        if (AreAll) return;
        var room = List.Room(chunk);
        var first = RowChunks.Start(chunk);
        var bits = _bits.AsSpan(chunk * WordsOfChunk, WordsOfChunk);
        bits.Clear();
        var count = 0;
        for (var at = 0; at < packed.Length; at++)
        {
            var isKept = packed[at] != 0 ? 1 : 0;
            room[count] = first + at;
            count += isKept;
            bits[at >> 6] |= (ulong)isKept << at;
        }

        List.SetCount(chunk, count);
    }
}
