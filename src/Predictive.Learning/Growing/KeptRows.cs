using System.Runtime.CompilerServices;

namespace Predictive.Learning.Growing;

/// <summary>The rows from which a tree is grown: all, or those that chance has left something of.</summary>
internal sealed class KeptRows
{
    private const int WordsOfChunk = RowChunks.Rows / 64;

    private readonly int _rows;
    private ulong[] _bits = [];
    private bool _areAll = true;

    /// <summary>Keeps all rows.</summary>
    public KeptRows(int rows)
    {
        _rows = rows;
        List = new RowList(rows);
    }

    /// <summary>The rows that are kept.</summary>
    public RowList List { get; }

    /// <summary>Whether some rows may be left out from now on.</summary>
    public void Choose(bool areAll)
    {
        _areAll = areAll;
        if (!areAll && _bits.Length == 0) _bits = new ulong[RowChunks.Count(_rows) * WordsOfChunk];
    }

    /// <summary>A bit a row of a chunk that is kept; nothing where all are.</summary>
    public ReadOnlySpan<ulong> Bits(int chunk) =>
        _areAll ? [] : _bits.AsSpan(chunk * WordsOfChunk, WordsOfChunk);

    /// <summary>Keeps those rows of a chunk that say anything, or all.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="packed">Its rows' packed gradients and hessians.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Keep(int chunk, ReadOnlySpan<long> packed)
    {
        var room = List.Room(chunk);
        var first = RowChunks.Start(chunk);
        if (_areAll)
        {
            for (var at = 0; at < room.Length; at++)
            {
                room[at] = first + at;
            }

            List.SetCount(chunk, room.Length);
            return;
        }

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
