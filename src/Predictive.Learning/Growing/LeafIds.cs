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
    private readonly int[] _moved = new int[RowChunks.Count(matrix.Rows)];

    /// <summary>The leaf of each row.</summary>
    public ReadOnlySpan<byte> Leaves => _leaves;

    /// <summary>Puts all rows into leaf 0.</summary>
    public void Clear() => _leaves.AsSpan().Clear();

    /// <summary>Moves the rows of a leaf that a split sends right; says how many.</summary>
    /// <param name="column">The column asked about.</param>
    /// <param name="question">What is asked.</param>
    public int Divide(int column, Question question)
    {
        team.Run(_moved.Length, matrix.Rows >= RowsWorthThreads, chunk =>
            _moved[chunk] = DivideChunk(chunk, column, question, default).Moved);
        return _moved.Sum();
    }

    /// <summary>The same, and lists the rows of one side.</summary>
    /// <param name="column">The column asked about.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="list">Filled with rows.</param>
    /// <param name="kept">Those of all rows that may be listed.</param>
    /// <param name="ofMoved">Whether the rows that move are listed, or those that stay.</param>
    public int Divide(int column, Question question, RowList list, KeptRows kept, bool ofMoved)
    {
        team.Run(_moved.Length, matrix.Rows >= RowsWorthThreads, chunk =>
        {
            var listing = new RowListing(list.Room(chunk), kept.Bits(chunk), ofMoved, RowChunks.Start(chunk));
            var divided = DivideChunk(chunk, column, question, listing);
            list.SetCount(chunk, divided.Listed);
            _moved[chunk] = divided.Moved;
        });
        return _moved.Sum();
    }

    private Divided DivideChunk(int chunk, int column, Question question, RowListing listing)
    {
        var start = RowChunks.Start(chunk);
        var length = RowChunks.Length(chunk, matrix.Rows);
        var codes = matrix.Column(column).Slice(start, length);
        return team.Kernels.Divide(question, codes, _leaves.AsSpan(start, length), listing);
    }
}
