namespace Predictive.Learning.Growing;

/// <summary>The rows of all nodes, side by side in one array: a node's rows are one stretch of it.</summary>
/// <param name="rows">The rows of the root.</param>
internal sealed class RowPartition(int[] rows)
{
    private readonly int[] _right = new int[rows.Length];

    /// <summary>The rows from <paramref name="start"/> on.</summary>
    public Memory<int> Rows(int start, int count) => rows.AsMemory(start, count);

    /// <summary>Moves the rows that go left to the front, keeping their order; says how many they are.</summary>
    /// <param name="start">Where the node's rows start.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="codes">The bin of every row in the column asked about.</param>
    /// <param name="leftBins">Which bins go left.</param>
    public int Divide(int start, int count, ReadOnlySpan<byte> codes, bool[] leftBins)
    {
        var here = rows.AsSpan(start, count);
        int left = 0, right = 0;
        foreach (var row in here)
        {
            if (leftBins[codes[row]])
            {
                here[left++] = row;
            }
            else
            {
                _right[right++] = row;
            }
        }

        _right.AsSpan(0, right).CopyTo(here[left..]);
        return left;
    }
}
