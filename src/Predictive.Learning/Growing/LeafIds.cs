using Predictive.Learning.Binning;
using Predictive.Learning.Kernels;

namespace Predictive.Learning.Growing;

/// <summary>The leaf that each row is in, one byte a row, while a tree grows. All start in leaf 0.</summary>
/// <param name="matrix">The bins of the rows.</param>
/// <param name="team">Who works.</param>
internal sealed class LeafIds(BinnedMatrix matrix, WorkTeam team)
{
    /// <summary>The most leaves that a byte can tell apart.</summary>
    public const int MostLeaves = 256;

    private const int RowsWorthThreads = 65536;

    private readonly byte[] _leaves = new byte[matrix.Rows];
    private readonly Divided[] _divided = new Divided[RowChunks.Count(matrix.Rows)];

    /// <summary>The leaf of each row.</summary>
    public ReadOnlySpan<byte> Leaves => _leaves;

    /// <summary>Puts all rows into leaf 0.</summary>
    public void Clear() => _leaves.AsSpan().Clear();

    /// <summary>Moves the rows of a leaf that a split sends right; says how many.</summary>
    /// <param name="column">The column asked about.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="kept">The rows from which the tree is grown; null for all.</param>
    public Divided Divide(int column, Question question, KeptRows? kept)
    {
        team.Run(_divided.Length, matrix.Rows >= RowsWorthThreads, chunk =>
        {
            var start = RowChunks.Start(chunk);
            var length = RowChunks.Length(chunk, matrix.Rows);
            var codes = matrix.Column(column).Slice(start, length);
            var bits = kept is null ? [] : kept.Bits(chunk);
            _divided[chunk] = team.Kernels.Divide(question, codes, _leaves.AsSpan(start, length), bits);
        });
        var all = default(Divided);
        foreach (var divided in _divided)
        {
            all += divided;
        }

        return all;
    }

    /// <summary>Lists the rows of a leaf from which the tree is grown.</summary>
    public void List(byte leaf, KeptRows kept, RowList list) =>
        team.Run(_divided.Length, matrix.Rows >= RowsWorthThreads, chunk =>
        {
            var start = RowChunks.Start(chunk);
            var leaves = _leaves.AsSpan(start, RowChunks.Length(chunk, matrix.Rows));
            list.SetCount(chunk, team.Kernels.List(leaf, leaves, kept.Bits(chunk), start, list.Room(chunk)));
        });
}
