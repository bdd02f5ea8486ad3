using System.Runtime.CompilerServices;
using Predictive.Learning.Binning;

namespace Predictive.Learning.Growing;

/// <summary>The rows of all nodes, side by side in one array: a node's rows are one stretch of it.</summary>
internal sealed class RowPartition
{
    private readonly byte[] _isLeft = new byte[ColumnBins.Codes];
    private int[] _rows = [];
    private int[] _right = [];

    /// <summary>Starts anew with the rows of a root.</summary>
    public void Start(ReadOnlySpan<int> rows)
    {
        if (_rows.Length < rows.Length)
        {
            _rows = new int[rows.Length];
            _right = new int[rows.Length];
        }

        rows.CopyTo(_rows);
    }

    /// <summary>The rows from <paramref name="start"/> on.</summary>
    public ReadOnlyMemory<int> Rows(int start, int count) => _rows.AsMemory(start, count);

    /// <summary>Moves the rows that go left to the front, keeping their order; says how many they are.</summary>
    /// <param name="start">Where the node's rows start.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="codes">The bin of every row in the column asked about.</param>
    /// <param name="split">Which bins go left.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Divide(int start, int count, ReadOnlySpan<byte> codes, Split split)
    {
        split.MarkLeft(_isLeft);
        ReadOnlySpan<byte> isLeft = _isLeft;
        var here = _rows.AsSpan(start, count);
        var aside = _right.AsSpan(0, count);
        int left = 0, right = 0;
        foreach (var row in here)
        {
            // Written to both sides, so that no branch has to guess which one it is.
            here[left] = row;
            aside[right] = row;
            var one = isLeft[codes[row]];
            left += one;
            right += 1 - one;
        }

        aside[..right].CopyTo(here[left..]);
        return left;
    }
}
